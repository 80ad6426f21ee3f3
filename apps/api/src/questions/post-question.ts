import { randomUUID } from 'node:crypto';
import type { Input, Question, questions } from '@debrief/contract';
import { renderMarkdown } from '@debrief/prose';
import { publishAnswer } from '../answers/publish-answer.ts';
import { signContent } from '../authorship/sign-content.ts';
import { nameCompanies } from '../companies/name-companies.ts';
import { dropDraft } from '../drafts/drop-draft.ts';
import { holdPost, mustWait } from '../moderation/hold-first-post.ts';
import { type MemberCtx, writtenAt } from '../platform/context.ts';
import { invalid } from '../platform/errors.ts';
import { noteSighting } from '../sightings/note-sighting.ts';
import { chooseTopics } from '../topics/choose-topics.ts';
import { addQuestions, withholdDetails } from './add-questions.ts';
import { showQuestion } from './show-question.ts';

type Post = Input<typeof questions.post>;

/** Posts a question and, when one is given, its first answer: both or neither. */
export async function postQuestion(ctx: MemberCtx, input: Post): Promise<Question> {
  const { db, viewer } = ctx;
  const waits = await mustWait(ctx);
  if (input.askedIn && !input.companies.length)
    throw invalid({ companies: 'Say which company asked it, or leave out the month.' });
  const topics = await chooseTopics(db, input.topics);
  const companies = await nameCompanies(db, input.companies);

  const id = randomUUID();
  const { title, body, track, level = null, round = null, authorship } = input;
  const byline = await signContent(db, { id, kind: 'question', memberId: viewer.id, questionId: id, authorship });
  const createdAt = writtenAt(ctx.now(), authorship);
  await addQuestions(db, [
    {
      id,
      title,
      body,
      bodyHtml: renderMarkdown(body),
      track,
      ...(authorship === 'named' && { level, round }),
      authorship,
      byline: byline!,
      createdAt,
      topics,
      companies,
    },
  ]);
  if (authorship === 'anonymous' && (level || round)) await withholdDetails(db, { questionId: id, level, round });
  if (input.askedIn)
    await noteSighting(ctx, { questionId: id, companyId: companies[0]!.id, month: input.askedIn, level, round });

  const answer = input.answer && (await publishAnswer(ctx, { questionId: id, ...input.answer }));
  await dropDraft(ctx, 'question');
  const question = { ...(await showQuestion(ctx, { questionId: id })), ...(answer && { answer }) };
  if (!waits) return question;
  await holdPost(ctx, { kind: 'question', id, title, text: body });
  return { ...question, waits };
}
