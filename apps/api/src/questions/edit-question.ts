import type { Input, Question, questions } from '@debrief/contract';
import { renderMarkdown } from '@debrief/prose';
import { nameCompanies } from '../companies/name-companies.ts';
import { dropDraft } from '../drafts/drop-draft.ts';
import { followTopic } from '../feedback/lane/follow-topic.ts';
import { type MemberCtx, writtenAt } from '../platform/context.ts';
import { notFound, Refusal } from '../platform/errors.ts';
import { allow } from '../platform/policy.ts';
import { indexQuestions } from '../search/index-questions.ts';
import { publishAsked } from '../sightings/publish-asked.ts';
import { chooseTopics, countQuestionsUnder } from '../topics/choose-topics.ts';
import { difference } from './difference.ts';
import { questionPolicy } from './questions.policy.ts';
import { findQuestion } from './questions.queries.ts';
import { fileUnder, unfile, updateQuestion, updateWithheld } from './questions.writes.ts';
import { showQuestion } from './show-question.ts';
import { filedUnder } from './ties.queries.ts';

/** Changes one's question. Its address stays, so that links keep working. */
export async function editQuestion(
  ctx: MemberCtx,
  { questionId, topics, companies, basedOn, level, round, ...words }: Input<typeof questions.edit>,
): Promise<Question> {
  const { db, viewer } = ctx;
  const found = await findQuestion(db, viewer, questionId);
  if (!found) throw notFound('question');
  const question = allow(questionPolicy, 'edit', viewer, found);
  if (basedOn !== undefined && basedOn !== question.edits) throw stale(question.edits);

  const before = await filedUnder(db, question.id);
  const chosen = await chooseTopics(db, topics ?? question.topics.map((t) => t.slug));
  const named = companies
    ? (await nameCompanies(db, companies)).map(({ id }) => id)
    : before.named.map(({ companyId }) => companyId);
  const after = { topicIds: chosen.map((t) => t.id), companyIds: named };
  const bodyHtml = renderMarkdown(words.body ?? question.body);
  const editedAt = writtenAt(ctx.now(), question.authorship);
  const details = { ...(level !== undefined && { level }), ...(round !== undefined && { round }) };
  const isWithheld = question.authorship === 'anonymous';
  const change = { ...words, ...(!isWithheld && details), bodyHtml, editedAt };
  if (!(await updateQuestion(db, question, change))) throw stale(question.edits + 1);
  if (isWithheld && Object.keys(details).length) await updateWithheld(db, question, details);

  // From here on nobody else changes the question: what it is filed under is counted once.
  await unfile(db, question.id);
  await fileUnder(db, [{ questionId: question.id, ...after }]);
  await countQuestionsUnder(db, difference(before.topicIds, after.topicIds));
  await followTopic(db, question.id);
  await publishAsked(ctx, [{ questionId: question.id, before: before.companyIds }]);
  await dropDraft(ctx, `question:${question.id}`);
  await indexQuestions(db, [question.id]);
  return showQuestion(ctx, { questionId: question.id });
}

const stale = (edits: number) =>
  new Refusal(
    'question.stale-edit',
    'This question changed while you were editing it. Your words are kept; look at what it says now.',
    { extra: { edits } },
  );
