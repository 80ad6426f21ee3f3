import type { Company, companies, Input } from '@debrief/contract';
import { isFollowing } from '../follows/follows.queries.ts';
import type { Ctx } from '../platform/context.ts';
import { inOneGo, notAsked } from '../platform/db/in-one-go.ts';
import { notFound } from '../platform/errors.ts';
import { listQuestionsAt } from '../questions/list-questions-at.ts';
import { findCompany, topicsOfCompany } from './companies.queries.ts';
import { viewCompany } from './companies.view.ts';

type Asked = Input<typeof companies.show>;

/** One company with its questions by topic and what members report of it, and with a page of its questions when asked for. */
export async function showCompany(
  ctx: Ctx,
  { slug, include, ...page }: Pick<Asked, 'slug'> & Partial<Asked>,
): Promise<Company> {
  const { db, viewer } = ctx;
  const found = await findCompany(db, slug);
  if (!found) throw notFound('company');
  const [topics, followed, questions] = await inOneGo(
    topicsOfCompany(db, found.id),
    isFollowing(db, viewer, 'company_id', found.id),
    include ? listQuestionsAt(ctx, { companyId: found.id, limit: 20, ...page }) : notAsked,
  );
  const asked = found.asked && { months: found.asked.months, rounds: found.asked.rounds };
  return { ...viewCompany(found), topics, asked, followed, ...(questions && { questions }) };
}
