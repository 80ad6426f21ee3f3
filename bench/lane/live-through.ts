import { DAY, type LaneWorld, type Member, type Visit, WEEK } from './lane-world.ts';

export interface Answer {
  id: number;
  author: number;
  topic: number;
  at: number;
  newcomer: boolean;
  /** When its reviews came, and who from; `useful` leaves out those who clicked through. */
  reviews: { by: number; at: number; useful: boolean; interviewer: boolean }[];
  claimedUntil: number;
  foretold: { low: number; high: number } | null;
}

export interface Choice {
  open: readonly Answer[];
  reviewer: Member;
  now: number;
  /** Reviews the author of an answer gave since it waits. */
  creditOf: (answer: Answer) => number;
  topicsWaiting: readonly number[];
}

export interface Policy {
  choose: (choice: Choice) => Answer | undefined;
  /** Knows beforehand which reviews will be broken off. */
  foresees?: boolean;
  /** As in a forum: an answer is never full and nobody is kept from one that somebody else is reading. */
  forum?: boolean;
  foretell?: (minutes: readonly number[]) => { low: number; high: number } | null;
}

const ENOUGH = 3;
const CLAIM = 30;
const RECENT_CASES = 200;
const RECENT_DAYS = 14;

/** Lets a world's members come and go, sends whoever helps to the policy's choice, and gives the answers of the second week. */
export function liveThrough({ members, visits }: LaneWorld, policy: Policy): { answers: Answer[]; given: number[] } {
  const answers: Answer[] = [];
  let waiting: Answer[] = [];
  /** When each member gave reviews, in order. */
  const given: number[][] = members.map(() => []);
  const cases: { at: number; minutes: number }[] = [];
  const events = new Agenda();
  for (const visit of visits) events.add(visit.from, () => begin(visit));

  function begin(visit: Visit): void {
    if (visit.publishes !== undefined) publish(visit);
    events.add(visit.from + 1, () => ask(visit, 0, visit.from + 1));
  }

  function publish({ member, from, publishes }: Visit): void {
    const recent = cases.filter(({ at }) => at >= from - RECENT_DAYS * DAY).slice(-RECENT_CASES);
    const newcomer = members[member]!.isNew && !answers.some(({ author }) => author === member);
    const answer: Answer = {
      id: answers.length,
      author: member,
      topic: publishes!,
      at: from,
      newcomer,
      reviews: [],
      claimedUntil: -1,
      foretold: policy.foretell?.(recent.map(({ minutes }) => minutes)) ?? null,
    };
    answers.push(answer);
    waiting.push(answer);
  }

  function ask(visit: Visit, time: number, now: number): void {
    const how = visit.asked[time];
    if (!how || now > visit.to) return;
    const reviewer = members[visit.member]!;
    const own = waiting.filter(({ author }) => author === reviewer.id);
    if (how.draw >= reviewer.willing * (own.length > 0 ? 2 : 1)) return;
    if (how.dropped && policy.foresees) return;
    const isOpen = (one: Answer) => one.author !== reviewer.id && !one.reviews.some(({ by }) => by === reviewer.id);
    const answer = policy.forum
      ? answers.findLast(isOpen)
      : policy.choose({
          open: waiting.filter((one) => one.claimedUntil <= now && isOpen(one)),
          reviewer,
          now,
          creditOf: (one) => given[one.author]!.length - given[one.author]!.findLastIndex((at) => at < one.at) - 1,
          topicsWaiting: own.map(({ topic }) => topic),
        });
    if (!answer) return;
    answer.claimedUntil = now + CLAIM;
    if (how.dropped) return;
    const done = now + (reviewer.clicksThrough ? 0.5 : how.minutes);
    events.add(done, () => {
      finish(answer, reviewer, done);
      ask(visit, time + 1, done);
    });
  }

  function finish(answer: Answer, reviewer: Member, at: number): void {
    answer.claimedUntil = -1;
    if (answer.reviews.length === 0) cases.push({ at, minutes: at - answer.at });
    const interviewer = reviewer.experience === 'interviewer';
    answer.reviews.push({ by: reviewer.id, at, useful: !reviewer.clicksThrough, interviewer });
    given[reviewer.id]!.push(at);
    if (answer.reviews.length === ENOUGH) waiting = waiting.filter((one) => one !== answer);
  }

  events.run();
  const measured = (at: number) => at >= WEEK && at < 2 * WEEK;
  return {
    answers: answers.filter(({ at }) => measured(at)),
    given: given.map((times) => times.filter(measured).length),
  };
}

/** What is to happen, by time: a binary heap. */
class Agenda {
  readonly #heap: { at: number; happens: () => void }[] = [];

  add(at: number, happens: () => void): void {
    const heap = this.#heap;
    heap.push({ at, happens });
    for (let child = heap.length - 1; child > 0; ) {
      const parent = (child - 1) >> 1;
      if (heap[parent]!.at <= heap[child]!.at) return;
      [heap[parent], heap[child]] = [heap[child]!, heap[parent]!];
      child = parent;
    }
  }

  run(): void {
    const heap = this.#heap;
    while (heap.length > 0) {
      const [first] = heap;
      const last = heap.pop()!;
      if (heap.length > 0) {
        heap[0] = last;
        for (let parent = 0; ; ) {
          const left = 2 * parent + 1;
          const smaller = left + 1 < heap.length && heap[left + 1]!.at < heap[left]!.at ? left + 1 : left;
          if (smaller >= heap.length || heap[parent]!.at <= heap[smaller]!.at) break;
          [heap[parent], heap[smaller]] = [heap[smaller]!, heap[parent]!];
          parent = smaller;
        }
      }
      first!.happens();
    }
  }
}
