import { type SQL, sql } from 'drizzle-orm';

/** Which companies (`companies`, or under this alias) are shown: one that was only ever named in a report would tell of it. */
export const shownCompany = (alias = 'companies'): SQL => {
  const c = sql.identifier(alias);
  return sql`(${c}.listed or ${c}.questions_count > 0)`;
};
