import type { InboxItem, MailWishes } from '@debrief/contract';
import type { Db } from '../platform/db/connect.ts';
import { findWishes } from './digests.queries.ts';

type Sort = keyof MailWishes;

/** Quiet by default: one digest a day while something waits, and nothing else. */
export const usualWishes: MailWishes = { feedback: 'daily', replies: 'daily', help: 'weekly' };

export const sortOf: Record<InboxItem['kind'], Sort> = {
  comment: 'feedback',
  review: 'feedback',
  reply: 'replies',
  verdict: 'replies',
  used: 'help',
  declined: 'help',
  thanks: 'help',
  offer: 'help',
};

/** What a member chose, or the usual. */
export const wishesOf = async (db: Db, memberId: string): Promise<MailWishes> => ({
  ...usualWishes,
  ...(await findWishes(db, memberId)),
});

/** The kinds of news that these wishes want mailed so. */
export const kindsFor = (wishes: MailWishes, way: MailWishes[Sort]): InboxItem['kind'][] =>
  (Object.keys(sortOf) as InboxItem['kind'][]).filter((kind) => wishes[sortOf[kind]] === way);
