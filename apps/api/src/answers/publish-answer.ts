import { randomUUID } from 'node:crypto';
import type { Answer, answers, Input } from '@debrief/contract';
import { excerpt, renderMarkdown } from '@debrief/prose';
import { signContent } from '../authorship/sign-content.ts';
import { dropDraft } from '../drafts/drop-draft.ts';
import { startWaiting } from '../feedback/lane/start-waiting.ts';
import { keepGuess } from '../feedback/reviews/keep-guess.ts';
import { holdPost, mustWait } from '../moderation/hold-first-post.ts';
import { type MemberCtx, writtenAt } from '../platform/context.ts';
import { notFound, Refusal } from '../platform/errors.ts';
import { allow } from '../platform/policy.ts';
import { newLinkToken } from '../platform/token.ts';
import { countOnQuestion } from '../questions/count-on-question.ts';
import { questionPolicy } from '../questions/questions.policy.ts';
import { findQuestion } from '../questions/questions.queries.ts';
import { indexAnswers } from '../search/index-answers.ts';
import { insertAnswers } from './answers.writes.ts';
import { showAnswer } from './show-answer.ts';

/** Posts one's answer to a question; one a member and question. */
export async function publishAnswer(ctx: MemberCtx, input: Input<typeof answers.publish>): Promise<Answer> {
  const { db, viewer } = ctx;
  const { body, visibility, authorship, minutes, guess } = input;
  const question = await findQuestion(db, viewer, input.questionId);
  if (!question) throw notFound('question');
  if (question.locked) allow(questionPolicy, 'answer', viewer, { ...question, myAnswerId: null });

  const isPublic = visibility === 'public';
  const waits = isPublic && (await mustWait(ctx));
  const id = randomUUID();
  const byline = await signContent(db, {
    id,
    kind: 'answer',
    memberId: viewer.id,
    questionId: question.id,
    authorship,
    slot: 'answer',
  });
  if (!byline) {
    throw new Refusal(
      'answer.exists',
      'You have answered this question. Write the next version of your answer instead.',
      { extra: { answerId: question.myAnswerId } },
    );
  }
  const createdAt = writtenAt(ctx.now(), authorship);
  await insertAnswers(db, [
    {
      answer: {
        id,
        questionId: question.id,
        authorship,
        ...byline,
        visibility,
        createdAt,
        revisedAt: createdAt,
        linkToken: visibility === 'link' ? newLinkToken() : null,
        excerpt: excerpt(body),
        feedbackWanted: isPublic ? input.feedbackWanted : null,
      },
      revision: { body, bodyHtml: renderMarkdown(body), minutes: minutes ?? null, createdAt },
    },
  ]);
  if (isPublic) {
    await countOnQuestion(db, question.id, 'answersCount', 1, createdAt);
    await indexAnswers(db, [id]);
  }
  if (guess) await keepGuess(db, { answerId: id, questionId: question.id, revision: 1 }, guess, 'guess');
  await startWaiting(ctx, [id]);
  await dropDraft(ctx, `answer:${question.id}`);
  const answer = await showAnswer(ctx, { answerId: id });
  if (!waits) return answer;
  await holdPost(ctx, { kind: 'answer', id, title: question.title, text: body });
  return { ...answer, waits };
}
