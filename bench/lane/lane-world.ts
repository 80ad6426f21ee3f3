import { Random } from '../random.ts';

/** All times are minutes since the Sunday on which the world begins. */
export const DAY = 1440;
export const WEEK = 7 * DAY;

export interface Member {
  id: number;
  experience: 'interviewer' | 'in-role';
  trusted: boolean;
  isNew: boolean;
  willing: number;
  /** Leaves a useless review in half a minute. */
  clicksThrough: boolean;
}

export interface Visit {
  member: number;
  from: number;
  to: number;
  /** The topic of the answer that is published in this visit. */
  publishes: number | undefined;
  /** What happens when asked for the first, second and third time: yes below the willingness, how long, broken off or not. */
  asked: { draw: number; minutes: number; dropped: boolean }[];
}

export interface LaneWorld {
  members: Member[];
  visits: Visit[];
}

export interface Kind {
  members: number;
  willingness: readonly [number, number];
  clickThrough?: boolean;
  sundays?: boolean;
  /** How often a visitor is asked: up to three times, each time again after a review, or once. */
  asks?: 1 | 3;
}

const TOPICS = 9;
const ZONES = [-5, 1, 9] as const;

/**
 * sim.md: one week of warm-up, one that is measured, one in which the last answers of it can still be heard. What it leaves open: one
 * member in five interviews candidates, one in ten of the older is trusted; who is new this week comes at any moment of it and has no
 * earlier visit; with `sundays` each answer of a week is published in a visit of its author between 18 and 22 o'clock on
 * the Sunday that begins the week.
 */
export function laneWorld(
  seed: number,
  { members: size, willingness, clickThrough, sundays, asks = 3 }: Kind,
): LaneWorld {
  const random = new Random(seed);
  const members: Member[] = [];
  const visits: Visit[] = [];
  for (let id = 0; id < size; id += 1) {
    const isNew = random.chance(1 / 3);
    members.push({
      id,
      experience: random.chance(0.2) ? 'interviewer' : 'in-role',
      trusted: !isNew && random.chance(0.1),
      isNew,
      willing: random.beta(...willingness),
      clicksThrough: random.chance(0.2) && clickThrough === true,
    });
    const perDay = 1.2 * Math.exp(random.normal(0, 0.9));
    const zone = random.chance(0.5) ? 0 : random.one(ZONES);
    const joins = isNew ? random.uniform(WEEK, 2 * WEEK) : 0;
    visits.push(...visitsOf(random, { id, perDay, zone, joins, sundays: sundays === true, asks }));
  }
  return { members, visits: visits.sort((one, other) => one.from - other.from) };
}

interface Habit {
  id: number;
  perDay: number;
  zone: number;
  joins: number;
  sundays: boolean;
  asks: number;
}

/** A Poisson process with a rate that follows the hour, by thinning (Lewis and Shedler 1979). */
function visitsOf(random: Random, { id, perDay, zone, joins, sundays, asks }: Habit): Visit[] {
  const visits: Visit[] = [];
  const peak = 20 * 60 - zone * 60;
  const visit = (from: number, publishes: number | undefined): Visit => ({
    member: id,
    from,
    to: from + random.uniform(8, 25),
    publishes,
    asked: Array.from({ length: asks }, () => ({
      draw: random.fraction(),
      minutes: random.uniform(3, 8),
      dropped: random.chance(0.1),
    })),
  });
  for (
    let at = random.exponential(DAY / (1.8 * perDay));
    at < 3 * WEEK;
    at += random.exponential(DAY / (1.8 * perDay))
  ) {
    const rate = (1 + 0.8 * Math.cos((2 * Math.PI * (at - peak)) / DAY)) / 1.8;
    if (!random.chance(rate)) continue;
    const topic = random.chance(0.25) ? random.zipf(TOPICS) : undefined;
    const sunday = Math.floor(at / WEEK) * WEEK + random.uniform(18 * 60, 22 * 60) - zone * 60;
    const comes = visit(at, sundays ? undefined : topic);
    const posts = visit(sunday, topic);
    if (at >= joins) visits.push(comes);
    if (sundays && topic !== undefined && at >= joins) visits.push(posts);
  }
  return visits;
}
