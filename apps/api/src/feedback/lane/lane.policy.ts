interface Waiting {
  answerId: string;
  /** Null where its question has none. */
  topicId: string | null;
  since: Date;
  newcomer: boolean;
  /** Reviews its author gave since it waits. */
  credit: number;
  reviews: number;
  /** Reviews by people who interview candidates. */
  interviewers: number;
  sample: boolean;
}

interface Reviewer {
  experience: 'learning' | 'in-role' | 'interviewer' | null;
  /** Has the power to see first what has waited too long. */
  trusted: boolean;
  /** Topics of their own answers that wait. */
  topicIds: readonly (string | null)[];
}

const hour = 3_600_000;
/** Minutes of waiting that one review given is worth; at most four count. */
const creditHours = 6;
const mostCredit = 4;
const rescueAfter = 20 * hour;

/**
 * The answers in the order in which this reviewer should be sent to them: real before sample; for the trusted what heard
 * nothing for 20 hours; without any review before with some, a newcomer's first; by how few they are, and for who interviews
 * candidates what no such person has seen as if it had one less; then by waiting time and what the author gave meanwhile, topics of their own first.
 */
export function orderForReviewer<W extends Waiting>(waiting: readonly W[], reviewer: Reviewer, now: Date): W[] {
  const keyed = waiting.map((wait) => {
    const waited = now.getTime() - wait.since.getTime();
    const rescue = reviewer.trusted && wait.reviews === 0 && waited >= rescueAfter;
    const lacks = reviewer.experience === 'interviewer' && wait.reviews > 0 && wait.interviewers === 0;
    const need = wait.reviews === 0 ? (wait.newcomer ? 0 : 1) : (lacks ? 1 : 2) + wait.reviews;
    const worth = waited + Math.min(wait.credit, mostCredit) * creditHours * hour;
    const near = wait.topicId && reviewer.topicIds.includes(wait.topicId) ? hour : 0;
    return { wait, key: [wait.sample ? 1 : 0, rescue ? 0 : 1, need, -(worth + near)] };
  });
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ wait }) => wait);
}

const compare = (a: number[], b: number[]) => a.map((value, i) => value - b[i]!).find((difference) => difference) ?? 0;

/** Between how many minutes the middle eight of ten of these cases lie; null below ten. */
export function foretellWait(minutes: readonly number[]): { low: number; high: number } | null {
  if (minutes.length < 10) return null;
  const sorted = [...minutes].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
  return { low: at(0.1), high: at(0.9) };
}
