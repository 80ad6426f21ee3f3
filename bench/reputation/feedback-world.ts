import { countsAsUsed, type FeedbackPair } from '../../apps/api/src/feedback/reputation/reputation.policy.ts';
import { Random } from '../random.ts';

export type Kind = 'honest' | 'ring' | 'empty';

interface Comment {
  giver: string;
  author: string;
  answer: string;
  used: boolean;
}

export interface FeedbackWorld {
  givers: { id: string; kind: Kind; helpful: number }[];
  comments: Comment[];
}

/** Who the ring's comments come from and go to, and what it takes the trouble to fake. */
export interface Community {
  /** 30, or fewer for a small community in which everybody helps everybody. */
  honest: number;
  ring: number;
  /** Whether its authors also change the words, so that every use looks real. */
  changesWords: boolean;
  /** How many honest comments each of its givers writes on top, as camouflage. */
  honestBeside: number;
}

const EMPTY = 2;

/**
 * sim.md "Reputation": 30 honest givers, a ring who mark one another's feedback as used, two who write long and empty. An honest
 * giver writes 10-60 judged comments on answers of anybody honest, with a chance of 0.3-0.8 that one helps; of those that help, the
 * words change for 85 % and the giver confirms 60 % of the rest. Of the empty ones' comments authors use 3 %, out of politeness.
 */
export function feedbackWorld(seed: number, community: Community): FeedbackWorld {
  const random = new Random(seed);
  const ids = (kind: Kind, size: number) => Array.from({ length: size }, (_, at) => `${kind} ${at + 1}`);
  const givers = [
    ...ids('honest', community.honest).map((id) => ({
      id,
      kind: 'honest' as const,
      helpful: random.uniform(0.3, 0.8),
    })),
    ...ids('ring', community.ring).map((id) => ({ id, kind: 'ring' as const, helpful: random.uniform(0.3, 0.8) })),
    ...ids('empty', EMPTY).map((id) => ({ id, kind: 'empty' as const, helpful: 0.03 })),
  ];
  const honest = givers.filter(({ kind }) => kind === 'honest');
  const fellows = givers.filter(({ kind }) => kind === 'ring');
  const comments: Comment[] = [];
  const onHonest = (giver: (typeof givers)[number]) => {
    const author = random.one(honest.filter(({ id }) => id !== giver.id)).id;
    const helps = random.chance(giver.helpful);
    const wordsChanged = helps && random.chance(0.85);
    const used = helps && countsAsUsed({ wordsChanged, confirmed: random.chance(0.6) });
    comments.push({ giver: giver.id, author, answer: `${author} ${random.whole(1, 4)}`, used });
  };
  for (const giver of givers) {
    if (giver.kind === 'ring') {
      for (let n = random.whole(20, 60); n > 0; n -= 1) {
        const author = random.one(fellows.filter(({ id }) => id !== giver.id)).id;
        // A giver in the ring always says "fixed".
        const used = countsAsUsed({ wordsChanged: community.changesWords, confirmed: true });
        comments.push({ giver: giver.id, author, answer: `${author} ${random.whole(1, 4)}`, used });
      }
      for (let n = 0; n < community.honestBeside; n += 1) onHonest(giver);
    } else for (let n = random.whole(10, 60); n > 0; n -= 1) onHonest(giver);
  }
  return { givers, comments };
}

/** What the API aggregates in SQL: one row for each author who judged something of this giver. */
export function pairsOf({ comments }: FeedbackWorld, giver: string): FeedbackPair[] {
  const received = comments.filter((comment) => comment.giver === giver);
  return [...new Set(received.map(({ author }) => author))].map((author) => {
    const judged = received.filter((comment) => comment.author === author);
    const used = judged.filter((comment) => comment.used);
    const ofAuthor = comments.filter((comment) => comment.giver === author && comment.used);
    return {
      judged: judged.length,
      used: used.length,
      answers: new Set(used.map(({ answer }) => answer)).size,
      usedBack: ofAuthor.filter((comment) => comment.author === giver).length,
      authorUsed: ofAuthor.length,
    };
  });
}
