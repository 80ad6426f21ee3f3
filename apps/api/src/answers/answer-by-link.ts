import type { Viewer } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { denied, Refusal } from '../platform/errors.ts';
import { type AnswerRow, findSharedAnswer, lockAnswer } from './answers.queries.ts';

/** The answer that a link leads to; a link that leads to none says so in words that whoever was sent it can use. */
export async function answerByLink(db: Db, viewer: Viewer, token: string): Promise<AnswerRow> {
  const answer = await findSharedAnswer(db, viewer, token);
  if (answer) return answer;
  throw new Refusal(
    'not-found',
    'This link does not work any more: its author may have taken it back. Keep your words and ask them for another.',
  );
}

/**
 * The same for whoever says something about it, with its row held until the transaction ends: neither the link nor the version changes
 * in between. Its own author is refused.
 */
export async function holdAnswerByLink(db: Db, viewer: Viewer, token: string): Promise<AnswerRow> {
  const { id, mine, locked } = await answerByLink(db, viewer, token);
  if (mine) throw denied('This answer is your own.');
  if (locked) throw denied('A moderator closed the discussion here. Keep your words, and tell the author yourself.');
  await lockAnswer(db, id);
  return answerByLink(db, viewer, token);
}
