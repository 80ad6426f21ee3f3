import { findCompany } from '../companies/companies.queries.ts';
import type { MemberCtx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { deleteFollow } from './follows.writes.ts';
import { keepFollow } from './keep-follow.ts';

/** Follows a company. */
export async function followCompany(ctx: MemberCtx, { slug }: { slug: string }): Promise<null> {
  const company = await findCompany(ctx.db, slug);
  if (!company) throw notFound('company');
  return keepFollow(ctx, { companyId: company.id });
}

/** Follows it no longer. */
export async function stopCompany({ db, viewer }: MemberCtx, { slug }: { slug: string }): Promise<null> {
  const company = await findCompany(db, slug);
  if (!company) throw notFound('company');
  await deleteFollow(db, viewer, { companyId: company.id });
  return null;
}
