import { limits } from '@debrief/contract/limits';
import { fileAskedAt, holdCompanies } from '../companies/file-asked-at.ts';
import type { Ctx } from '../platform/context.ts';
import { fileAsked } from '../questions/file-asked.ts';
import { holdQuestion } from '../questions/ties.queries.ts';
import { indexQuestions } from '../search/index-questions.ts';
import { figuresAt, figuresOf } from './asked-figures.ts';
import { disputesOf, reportsAt, reportsOf } from './sightings.queries.ts';

/** What a company is told of was asked within so many months. */
const monthsOfCompany = 36;

type Here = Pick<Ctx, 'db' | 'now'>;

/**
 * Brings what everybody may know of a question up to date, and of the company that something was just said of: how often it was asked, when,
 * where, in which rounds. Nothing else reads what members reported, so that what fewer than three have in common stands in no row that
 * anybody is shown. To be called in the transaction of the report, after it; takes the question, then companies, then search, in
 * this order, so that two who report at once wait for each other.
 */
export async function publishAsked(
  { db, now }: Here,
  { questionId, companyId, before }: { questionId: string; companyId?: string | null; before?: string[] | undefined },
): Promise<void> {
  await holdQuestion(db, questionId);
  const asked = figuresOf(await reportsOf(db, questionId), await disputesOf(db, questionId));
  const changed = await fileAsked(db, { questionId, before, alsoHeld: companyId ?? undefined }, asked);
  if (companyId) await publishAskedAt({ db, now }, companyId);
  if (changed) await indexQuestions(db, [questionId]);
}

/** The same of a company alone. */
export async function publishAskedAt({ db, now }: Here, companyId: string): Promise<void> {
  const since = new Date(now());
  since.setUTCDate(1);
  since.setUTCMonth(since.getUTCMonth() - monthsOfCompany);
  const period = { since: since.toISOString().slice(0, 7), least: limits.asked.from };
  await holdCompanies(db, [companyId]);
  await fileAskedAt(db, companyId, figuresAt(await reportsAt(db, companyId, period)));
}
