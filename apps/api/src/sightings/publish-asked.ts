import { limits } from '@debrief/contract/limits';
import { fileAskedAt, holdCompanies } from '../companies/file-asked-at.ts';
import type { Ctx } from '../platform/context.ts';
import { groupedBy } from '../platform/grouped-by.ts';
import { fileAsked } from '../questions/file-asked.ts';
import { holdQuestions } from '../questions/ties.queries.ts';
import { indexQuestions } from '../search/index-questions.ts';
import { figuresAt, figuresOf } from './asked-figures.ts';
import { disputesOf, reportsAt, reportsOf } from './sightings.queries.ts';

/** What a company is told of was asked within so many months. */
const monthsOfCompany = 36;

type Here = Pick<Ctx, 'db' | 'now'>;

/**
 * Brings what everybody may know of questions up to date, and of the companies that something was just said of: how often they were asked, when,
 * where, in which rounds. Nothing else reads what members reported, so that what fewer than three have in common stands in no row that
 * anybody is shown. To be called in the transaction of the reports, after them; takes the questions, then companies, then search, in
 * this order, so that two who report at once wait for each other. `before` are the companies that a question counted for so far, where
 * that is not what stands there.
 */
export async function publishAsked(
  { db, now }: Here,
  asked: { questionId: string; before?: string[] }[],
  companyIds: string[] = [],
): Promise<void> {
  // One that is out of sight is published anew when it comes back.
  const held = await holdQuestions(
    db,
    asked.map(({ questionId }) => questionId),
  );
  const questionIds = held.map(({ id }) => id);
  const there = new Set(questionIds);
  const toldOf = groupedBy(await reportsOf(db, questionIds), ({ questionId }) => questionId);
  const deniedAt = groupedBy(await disputesOf(db, questionIds), ({ questionId }) => questionId);
  const figures = asked
    .filter(({ questionId }) => there.has(questionId))
    .map(({ questionId, before }) => {
      const disputes = new Map(deniedAt(questionId).map(({ companyId, members }) => [companyId, members]));
      return { questionId, before, asked: figuresOf(toldOf(questionId), disputes) };
    });
  const changed = await fileAsked(db, figures, companyIds);
  await publishAskedAt({ db, now }, companyIds);
  await indexQuestions(db, changed);
}

/** The same of companies alone. */
export async function publishAskedAt({ db, now }: Here, companyIds: string[]): Promise<void> {
  if (!companyIds.length) return;
  const since = new Date(now());
  since.setUTCDate(1);
  since.setUTCMonth(since.getUTCMonth() - monthsOfCompany);
  const period = { since: since.toISOString().slice(0, 7), least: limits.asked.from };
  await holdCompanies(db, companyIds);
  const toldAt = groupedBy(await reportsAt(db, companyIds, period), ({ companyId }) => companyId);
  await fileAskedAt(
    db,
    companyIds.map((id) => ({ id, asked: figuresAt(toldAt(id)) })),
  );
}
