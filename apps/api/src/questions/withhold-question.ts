import { holdAnswersOf } from '../answers/move-answers.ts';
import { withholdAnswersOf } from '../answers/withhold-answer.ts';
import { holdCompanies } from '../companies/file-asked-at.ts';
import { countQuestionsFor } from '../companies/name-companies.ts';
import { withholdCommentsAt } from '../feedback/comments/withhold-comment.ts';
import type { MemberCtx } from '../platform/context.ts';
import { forgetQuestions, indexQuestions } from '../search/index-questions.ts';
import { publishAsked, publishAskedAt } from '../sightings/publish-asked.ts';
import { countQuestionsUnder } from '../topics/choose-topics.ts';
import { filedUnder } from './ties.queries.ts';
import {
  companiesReportedAt,
  holdEvenWithheld,
  recountQuestion,
  setAddressAside,
  takeAddressBack,
  withholdRows,
} from './withheld-questions.writes.ts';

/**
 * Takes a question out of everybody's sight for this reason (`withheldBy`), with all that stands at it: pages, search, lists, counts and
 * figures are as if it had never been. False where it is not there; again changes nothing.
 */
export async function withholdQuestion(ctx: MemberCtx, id: string, why: number): Promise<boolean> {
  const { db } = ctx;
  // Answers before their question, as whoever writes at one holds them.
  await holdAnswersOf(db, id);
  const held = await holdEvenWithheld(db, id);
  if (!held) return false;
  if (held.withheld) {
    await withholdRows(db, id, why, true);
    return true;
  }
  const filed = await filedUnder(db, id);
  const reportedAt = await companiesReportedAt(db, id);
  // All of them at once and before search, as `publishAsked` takes them.
  await holdCompanies(db, [...new Set([...filed.companyIds, ...reportedAt])]);
  await forgetQuestions(db, [id]);
  await countQuestionsUnder(db, new Map(filed.topicIds.map((topicId) => [topicId, -1])));
  await countQuestionsFor(db, new Map(filed.companyIds.map((companyId) => [companyId, -1])));
  await setAddressAside(db, id);
  await withholdRows(db, id, why, true);
  await withholdCommentsAt(db, id, true);
  await withholdAnswersOf(ctx, id, true);
  await publishAskedAt(ctx, reportedAt);
  return true;
}

/** Takes this reason away; shows it again, with what stands at it, where no other is left. False where it is not there. */
export async function showQuestionAgain(ctx: MemberCtx, id: string, why: number): Promise<boolean> {
  const { db } = ctx;
  await holdAnswersOf(db, id);
  const held = await holdEvenWithheld(db, id);
  if (!held) return false;
  if (!held.withheld) return true;
  await withholdRows(db, id, why, false);
  if (held.withheld & ~why) return true;
  await takeAddressBack(db, id);
  await withholdCommentsAt(db, id, false);
  await withholdAnswersOf(ctx, id, false);
  await recountQuestion(db, id);
  const { topicIds } = await filedUnder(db, id);
  await countQuestionsUnder(db, new Map(topicIds.map((topicId) => [topicId, 1])));
  await publishAsked(ctx, [{ questionId: id, before: [] }], await companiesReportedAt(db, id));
  await indexQuestions(db, [id]);
  return true;
}
