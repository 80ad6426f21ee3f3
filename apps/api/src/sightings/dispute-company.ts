import { randomUUID } from 'node:crypto';
import { signContent } from '../authorship/sign-content.ts';
import { findCompany } from '../companies/companies.queries.ts';
import type { MemberCtx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { findQuestion } from '../questions/questions.queries.ts';
import { holdQuestions } from '../questions/ties.queries.ts';
import { publishAsked } from './publish-asked.ts';
import { insertDispute } from './sightings.writes.ts';
import { takeBack } from './take-back.ts';

interface At {
  questionId: string;
  slug: string;
}

/**
 * Says that a question is not asked at a company that stands at it: once a member, again changes nothing. Of another company nothing can be
 * said: whoever denies it by several accounts must not learn from what then changes that somebody reported it.
 */
export async function disputeCompany(ctx: MemberCtx, at: At): Promise<null> {
  const { db, viewer } = ctx;
  const { question, company } = await findBoth(ctx, at);
  const tie = { questionId: question.id, companyId: company.id };
  const id = randomUUID();
  const slot = `not:${company.id}`;
  const stands = question.companies.some(({ slug }) => slug === company.slug);
  if (!stands && !question.disputes.some(({ slug }) => slug === company.slug))
    throw notFound('company at this question');
  const signed = await signContent(db, {
    ...{ id, kind: 'dispute', memberId: viewer.id, questionId: question.id, authorship: 'named', slot },
  });
  if (!signed) return null;
  await holdQuestions(db, [question.id]);
  await insertDispute(db, { id, ...tie });
  await takeBack(ctx, 'sighting', tie);
  await publishAsked(ctx, [{ questionId: question.id }], [company.id]);
  return null;
}

/** Takes that back. */
export async function stopDispute(ctx: MemberCtx, at: At): Promise<null> {
  const { question, company } = await findBoth(ctx, at);
  const tie = { questionId: question.id, companyId: company.id };
  await takeBack(ctx, 'dispute', tie);
  await publishAsked(ctx, [{ questionId: question.id }], [company.id]);
  return null;
}

async function findBoth({ db, viewer }: MemberCtx, { questionId, slug }: At) {
  const question = await findQuestion(db, viewer, questionId);
  if (!question) throw notFound('question');
  const company = await findCompany(db, slug);
  if (!company) throw notFound('company');
  return { question, company };
}
