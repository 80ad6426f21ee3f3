import type { CompanyItem, companies, Input, Page } from '@debrief/contract';
import type { Ctx } from '../platform/context.ts';
import { readCursor, toPage } from '../platform/page.ts';
import { plainKey } from '../platform/slug.ts';
import { listCompanyRows } from './companies.queries.ts';
import { viewCompany } from './companies.view.ts';

/** Companies, those with most questions first. */
export async function listCompanies(
  { db }: Ctx,
  { q, cursor, limit }: Input<typeof companies.list>,
): Promise<Page<CompanyItem>> {
  const after = readCursor(cursor, 'whole');
  const rows = await listCompanyRows(db, { ...(q && { key: plainKey(q) }), ...(after && { after }), limit });
  return toPage(rows, limit, viewCompany, (row) => ({ key: row.questionsCount, id: row.id }));
}
