import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/** Which companies (`companies`, or under this alias) are shown: one that was only ever named in a report would tell of it. */
export const shownCompany = (alias = 'companies'): SQL => {
  const c = sql.identifier(alias);
  return sql`(${c}.listed or ${c}.questions_count > 0)`;
};

/** The company with this slug, or with an alias or an old name that would stand so in an address. */
export const companyIdOf = (slug: SQLWrapper | string): SQL =>
  sql`coalesce((select own.id from companies own where own.slug = ${slug}), (select n.company_id from company_names n where n.slug = ${slug} order by n.key limit 1))`;
