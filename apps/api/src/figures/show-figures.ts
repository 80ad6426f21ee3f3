import type { Figures } from '@debrief/contract';
import type { Ctx, Site } from '../platform/context.ts';
import { countGiving, countNewcomers, countUsed, listWaits } from './figures.queries.ts';
import { minutesUntil, type WaitsAfter } from './waiting-curve.ts';

const fewest = 20;
const keptFor = 10 * 60_000;
const kept = new WeakMap<Site, { at: number; figures: Figures }>();

/** How the community does; counted anew after ten minutes. */
export async function showFigures({ db, site, now }: Ctx): Promise<Figures> {
  const at = now();
  const last = kept.get(site);
  if (last && at.getTime() - last.at < keptFor && at.getTime() >= last.at) return last.figures;
  // One after the other: these are the widest queries there are, and nobody waits for them.
  const waits = await listWaits(db, at);
  const newcomers = await countNewcomers(db, at);
  const used = await countUsed(db, at);
  const giving = await countGiving(db, at);
  const figures = {
    from: new Date(at.getTime() - 27 * 86_400_000).toISOString().slice(0, 10),
    to: at.toISOString().slice(0, 10),
    wait: viewWait(waits),
    firstAnswers: viewFirstAnswers(waits),
    newcomers: ofEnough(newcomers.helped, { back: newcomers.helpedBack / newcomers.helped }),
    otherNewcomers: ofEnough(newcomers.others, { back: newcomers.othersBack / newcomers.others }),
    used: ofEnough(used.cases, { share: used.used / used.cases }),
    receivers: ofEnough(giving.receivers, { gave: giving.gave / giving.receivers }),
    givers: ofEnough(giving.givers, { busiest: giving.busiest / giving.given }),
  };
  kept.set(site, { at: at.getTime(), figures });
  return figures;
}

const ofEnough = <T>(cases: number, shown: T) => (cases < fewest ? null : { cases, ...shown });

function viewWait(waits: WaitsAfter[]): Figures['wait'] {
  const helped = sumOf(waits, (each) => each.helped);
  const waiting = sumOf(waits, (each) => each.waiting);
  if (helped + waiting < fewest) return null;
  return { median: minutesUntil(0.5, waits), p90: minutesUntil(0.9, waits), helped, waiting };
}

function viewFirstAnswers(waits: { first: number; firstHelped: number }[]): Figures['firstAnswers'] {
  const cases = sumOf(waits, (each) => each.first);
  return ofEnough(cases, { helpedWithinADay: sumOf(waits, (each) => each.firstHelped) / cases });
}

const sumOf = <Each>(all: Each[], of: (each: Each) => number) => all.reduce((sum, each) => sum + of(each), 0);
