import type { Viewer } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { Refusal } from '../platform/errors.ts';
import { type AnswerRow, findSharedAnswer } from './answers.queries.ts';

/** The answer that a link leads to; a link that leads to none says so in words that whoever was sent it can use. */
export async function answerByLink(db: Db, viewer: Viewer, token: string): Promise<AnswerRow> {
  const answer = await findSharedAnswer(db, viewer, token);
  if (answer) return answer;
  throw new Refusal(
    'not-found',
    'This link does not work any more: its author may have taken it back. Keep your words and ask them for another.',
  );
}
