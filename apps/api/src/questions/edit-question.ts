import type { Input, Question, questions } from '@debrief/contract';
import { renderMarkdown } from '@debrief/prose';
import { countQuestionsFor, nameCompanies } from '../companies/name-companies.ts';
import { dropDraft } from '../drafts/drop-draft.ts';
import { type MemberCtx, writtenAt } from '../platform/context.ts';
import { notFound, Refusal } from '../platform/errors.ts';
import { allow } from '../platform/policy.ts';
import { indexQuestions } from '../search/index-questions.ts';
import { chooseTopics, countQuestionsUnder } from '../topics/choose-topics.ts';
import { questionPolicy } from './questions.policy.ts';
import { filedUnder, findQuestion } from './questions.queries.ts';
import { fileUnder, unfile, updateQuestion } from './questions.writes.ts';
import { showQuestion } from './show-question.ts';

/** Changes one's question. Its address stays, so that links keep working. */
export async function editQuestion(
  ctx: MemberCtx,
  { questionId, topics, companies, basedOn, ...change }: Input<typeof questions.edit>,
): Promise<Question> {
  const { db, viewer } = ctx;
  const found = await findQuestion(db, viewer, questionId);
  if (!found) throw notFound('question');
  const question = allow(questionPolicy, 'edit', viewer, found);
  if (basedOn !== undefined && basedOn !== question.edits) throw stale(question.edits);

  const before = await filedUnder(db, question.id);
  const chosen = await chooseTopics(db, topics ?? question.topics.map((t) => t.slug));
  const named = await nameCompanies(db, companies ?? question.companies.map((c) => c.slug));
  const after = { topicIds: chosen.map((t) => t.id), companyIds: named.map((c) => c.id) };
  const body = change.body ?? question.body;
  const editedAt = writtenAt(ctx.now(), question.authorship);
  if (!(await updateQuestion(db, question, { ...change, bodyHtml: renderMarkdown(body), editedAt })))
    throw stale(question.edits + 1);

  // From here on nobody else changes the question: what it is filed under is counted once.
  await unfile(db, question.id);
  await fileUnder(db, [{ questionId: question.id, ...after }]);
  await countQuestionsUnder(db, difference(before.topicIds, after.topicIds));
  await countQuestionsFor(db, difference(before.companyIds, after.companyIds));
  await dropDraft(ctx, `question:${question.id}`);
  await indexQuestions(db, [question.id]);
  return showQuestion(ctx, { questionId: question.id });
}

/** What is left counts one less, what is new one more. */
function difference(before: string[], after: string[]): Map<string, number> {
  return new Map([
    ...before.filter((id) => !after.includes(id)).map((id) => [id, -1] as const),
    ...after.filter((id) => !before.includes(id)).map((id) => [id, 1] as const),
  ]);
}

const stale = (edits: number) =>
  new Refusal(
    'question.stale-edit',
    'This question changed while you were editing it. Your words are kept; look at what it says now.',
    { extra: { edits } },
  );
