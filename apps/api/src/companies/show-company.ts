import type { Company } from '@debrief/contract';
import { isFollowing } from '../follows/follows.queries.ts';
import type { Ctx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { findCompany, topicsOfCompany } from './companies.queries.ts';
import { viewCompany } from './companies.view.ts';

/** One company with its questions by topic. */
export async function showCompany({ db, viewer }: Ctx, { slug }: { slug: string }): Promise<Company> {
  const found = await findCompany(db, slug);
  if (!found) throw notFound('company');
  const { rows } = (await topicsOfCompany(db, found.id)) as unknown as { rows: Company['topics'] };
  return { ...viewCompany(found), topics: rows, followed: await isFollowing(db, viewer, 'company_id', found.id) };
}
