import type { Asked, AskedMonths } from '@debrief/contract';
import { levels, limits, rounds } from '@debrief/contract/limits';
import type { Told } from './sightings.queries.ts';

const enough = limits.asked.from;

/**
 * How much a report counts for the order "most asked" halves in so many months.
 *
 * weight = Σ members × ½ ^ (age in months / half-life), over the spans of `inSpans`, each at its middle. Stored is its logarithm, seen from
 * January 1800 instead of today: score = log₂ Σ members × 2 ^ (month / half-life). That orders questions as the weight does on any
 * day, so that nothing has to be worked out again as time goes by. It is made of what is published alone: an order, or the cursor
 * of a list, tells no month that the page does not. Below three members, where no month is published, the score is how many they are,
 * less than any score that has months in it.
 */
export const askedHalfLife = 12;

const monthsFrom1800 = (month: string) => (Number(month.slice(0, 4)) - 1800) * 12 + Number(month.slice(5)) - 1;

export function scoreOf(spans: AskedMonths[]): number {
  const exponents = spans.map(({ from, to }) => (monthsFrom1800(from) + monthsFrom1800(to)) / 2 / askedHalfLife);
  const most = Math.max(...exponents);
  const sum = spans.reduce((total, { members }, i) => total + members * 2 ** (exponents[i]! - most), 0);
  return Math.round((most + Math.log2(sum)) * 1e6) / 1e6;
}

/**
 * Members by the last month each was asked in, newest first. Months are put together until each span holds three members; what is left
 * over at the old end joins the last one. Fewer than three members give none.
 */
export function inSpans(told: Pick<Told, 'teller' | 'month'>[]): AskedMonths[] {
  const last = new Map<number, string>();
  for (const { teller, month } of told) if (month > (last.get(teller) ?? '')) last.set(teller, month);
  if (last.size < enough) return [];
  const spans: AskedMonths[] = [];
  for (const month of [...last.values()].sort().reverse()) {
    const open = spans.at(-1);
    const isFull = open && open.members >= enough && month !== open.from;
    if (!open || isFull) spans.push({ from: month, to: month, members: 1 });
    else Object.assign(open, { from: month, members: open.members + 1 });
  }
  const oldest = spans.at(-1)!;
  if (oldest.members >= enough) return spans;
  const before = spans.at(-2)!;
  return [...spans.slice(0, -2), { from: oldest.from, to: before.to, members: before.members + oldest.members }];
}

const membersOf = (told: Pick<Told, 'teller'>[]) => new Set(told.map(({ teller }) => teller)).size;

/** Of each of these values how many members report it, where they are three. */
function shared<Key extends 'level' | 'round', Value extends string>(
  told: Told[],
  key: Key,
  values: readonly Value[],
): (Record<Key, Value> & { members: number })[] {
  return values
    .map((value) => ({ [key]: value, members: membersOf(told.filter((each) => each[key] === value)) }))
    .filter(({ members }) => (members as number) >= enough) as (Record<Key, Value> & { members: number })[];
}

/** Until when a question last asked in this month counts as asked recently: through the next half of a year. */
export function recentUntil(month: string): string {
  const half = Number(month.slice(0, 4)) * 2 + (Number(month.slice(5)) > 6 ? 1 : 0) + 2;
  return `${Math.floor(half / 2)}-${half % 2 ? '07' : '01'}-01`;
}

/** Three members or more say that it is not asked there, and more than say that they were. */
export const isDenied = ({ reports, disputes }: { reports: number; disputes: number }): boolean =>
  disputes >= enough && disputes > reports;

interface AskedAtCompany {
  companyId: string;
  denied: boolean;
  /** Null below three members. */
  shown: { members: number; lastMonth: string; score: number; rounds: string[] } | null;
}

export interface AskedOfQuestion {
  members: number;
  lastMonth: string | null;
  recentUntil: string | null;
  score: number;
  figures: Omit<Asked, 'companies'> | null;
  companies: AskedAtCompany[];
}

/** All that may be known of a question from what was reported of it, and from who denies it by company. */
export function figuresOf(told: Told[], disputes: ReadonlyMap<string, number>): AskedOfQuestion {
  const members = membersOf(told);
  const months = inSpans(told);
  const newest = told
    .map(({ month }) => month)
    .sort()
    .at(-1);
  const companyIds = new Set([...told.flatMap(({ companyId }) => companyId ?? []), ...disputes.keys()]);
  return {
    members,
    lastMonth: months.length ? newest! : null,
    recentUntil: newest ? recentUntil(newest) : null,
    score: months.length ? scoreOf(months) : members,
    figures: months.length
      ? { months, rounds: shared(told, 'round', rounds), levels: shared(told, 'level', levels) }
      : null,
    companies: [...companyIds].map((companyId) => {
      const here = told.filter((each) => each.companyId === companyId);
      const spans = inSpans(here);
      return {
        companyId,
        denied: isDenied({ reports: membersOf(here), disputes: disputes.get(companyId) ?? 0 }),
        shown: spans.length
          ? {
              members: membersOf(here),
              lastMonth: here
                .map(({ month }) => month)
                .sort()
                .at(-1)!,
              score: scoreOf(spans),
              rounds: shared(here, 'round', rounds).map(({ round }) => round),
            }
          : null,
      };
    }),
  };
}

/**
 * Rounds in the order members go through them: one comes before another where more of those who were in both, in different months, were in
 * it first, as far as three of them tell. What they do not tell stays in the usual order.
 */
export function inOrder<Round extends { round: string }>(shown: Round[], told: Told[]): Round[] {
  const since = new Map<string, string>();
  for (const { teller, round, month } of told) {
    const key = `${teller} ${round}`;
    if (round && month < (since.get(key) ?? '9999')) since.set(key, month);
  }
  const tellers = [...new Set(told.map(({ teller }) => teller))];
  const isBefore = (a: number, b: number): boolean => {
    const [first, second] = [shown[a]!.round, shown[b]!.round];
    const months = tellers.map(
      (teller) => [since.get(`${teller} ${first}`), since.get(`${teller} ${second}`)] as const,
    );
    const earlier = months.filter(([x, y]) => x && y && x < y).length;
    const later = months.filter(([x, y]) => x && y && x > y).length;
    return earlier + later >= enough && earlier !== later ? earlier > later : a < b;
  };
  const places = shown.map((_, a) => ({ a, before: shown.filter((__, b) => a !== b && isBefore(a, b)).length }));
  return places.sort((x, y) => y.before - x.before || x.a - y.a).map(({ a }) => shown[a]!);
}

/** All that may be known of a company from what was reported of it; null below three members. */
export function figuresAt(told: Told[]) {
  const months = inSpans(told);
  return months.length
    ? { members: membersOf(told), months, rounds: inOrder(shared(told, 'round', rounds), told) }
    : null;
}
