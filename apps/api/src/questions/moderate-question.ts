import { renderMarkdown } from '@debrief/prose';
import { forgetAuthors } from '../authorship/forget-author.ts';
import { followTopic } from '../feedback/lane/follow-topic.ts';
import { type MemberCtx, writtenAt } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { indexQuestions } from '../search/index-questions.ts';
import { chooseTopics, countQuestionsUnder } from '../topics/choose-topics.ts';
import { difference } from './difference.ts';
import { filedUnder } from './ties.queries.ts';
import {
  closeQuestionRow,
  eraseQuestionRow,
  holdEvenWithheld,
  refileTopics,
  rewriteQuestion,
} from './withheld-questions.writes.ts';

/** Closes a question to anything new, or opens it again. */
export const closeQuestion = (db: Db, id: string, locked: boolean) => closeQuestionRow(db, id, locked);

/** Puts a moderator's words in place of a question's. */
export async function editQuestionFor(
  { db, now }: MemberCtx,
  id: string,
  { title, body }: { title: string; body: string },
): Promise<void> {
  // Whoever wrote it, the day is enough.
  await rewriteQuestion(db, id, { title, body, bodyHtml: renderMarkdown(body), at: writtenAt(now(), 'anonymous') });
  await indexQuestions(db, [id]);
}

/** Files a question under these topics in place of its own; refuses a topic that does not exist. */
export async function moveToTopics({ db }: MemberCtx, id: string, slugs: string[]): Promise<void> {
  const held = await holdEvenWithheld(db, id);
  const topicIds = (await chooseTopics(db, slugs)).map((topic) => topic.id);
  const before = await filedUnder(db, id);
  await refileTopics(db, id, topicIds);
  if (held?.withheld !== 0) return;
  await followTopic(db, id);
  await countQuestionsUnder(db, difference(before.topicIds, topicIds));
  await indexQuestions(db, [id]);
}

/** Takes a question that is out of sight away for good, with all that stands at it and who wrote it. */
export async function eraseQuestion(db: Db, id: string): Promise<void> {
  await forgetAuthors(db, [id, ...(await eraseQuestionRow(db, id))]);
}
