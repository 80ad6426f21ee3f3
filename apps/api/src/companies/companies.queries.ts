import { and, asc, desc, eq, getTableColumns, inArray, or, type SQL, sql } from 'drizzle-orm';
import { anywhere } from '../platform/db/anywhere.ts';
import type { Db } from '../platform/db/connect.ts';
import { hot, type Slots, statement } from '../platform/db/hot.ts';
import type { Cursor } from '../platform/page.ts';
import { companies, companyNames } from './companies.table.ts';
import { companyIdOf, shownCompany } from './companies.visible.ts';

const { asked: _, listed: __, ...own } = getTableColumns(companies);
const itemColumns = { ...own, askedBy: sql<number>`coalesce((${companies.asked} ->> 'members')::int, 0)` };
export type CompanyRow = Pick<typeof companies.$inferSelect, keyof typeof own> & { askedBy: number };

/** By its slug, or by an alias or an old name as it stands in an address. */
export async function findCompany(db: Db, slug: string) {
  const [row] = await companyBy(db, { slug }, {});
  return row;
}

const companyBy = hot('company', (db, at: Slots<{ slug: string }>, _: object) =>
  db
    .select({ ...itemColumns, asked: companies.asked })
    .from(companies)
    .where(and(sql`${companies.id} = ${companyIdOf(at.slug)}`, shownCompany())),
);

/** Holds these companies until the transaction ends: in one order, and not against what is filed meanwhile (its foreign key). */
export async function lockCompanies(db: Db, ids: string[]): Promise<void> {
  if (!ids.length) return;
  await db.execute(sql`select id from companies where id in ${[...ids].sort()} order by id for no key update`);
}

interface TopicCount {
  slug: string;
  name: string;
  questions: number;
}

const topicCounts = hot('topics of a company', (db, at: Slots<{ companyId: string }>, _: object) =>
  statement<TopicCount>(
    db,
    sql`
    select t.slug, t.name, count(*)::int as questions
    from question_companies qc join question_topics qt using (question_id) join topics t on t.id = qt.topic_id
    where qc.company_id = ${at.companyId} group by t.id order by questions desc, t.position`,
  ),
);

/** Its questions by topic, most first. */
export const topicsOfCompany = async (db: Db, companyId: string): Promise<TopicCount[]> =>
  (await topicCounts(db, { companyId }, {})).rows;

/** Most questions first; `q` is a part of the name or of an alias. */
export const listCompanyRows = (db: Db, page: { key?: string; after?: Cursor; limit: number }) => {
  const pattern = page.key && anywhere(page.key);
  const matches: SQL | undefined = pattern
    ? inArray(
        companies.id,
        db.select({ id: companyNames.companyId }).from(companyNames).where(sql`${companyNames.key} like ${pattern}`),
      )
    : undefined;
  const after = page.after
    ? sql`(${companies.questionsCount}, ${companies.id}) < (${page.after.key}, ${page.after.id})`
    : undefined;
  return db
    .select(itemColumns)
    .from(companies)
    .where(and(shownCompany(), matches, after))
    .orderBy(desc(companies.questionsCount), desc(companies.id))
    .limit(page.limit + 1);
};

/** Companies by any of their names (in the one form) or by slug. */
export const findCompaniesBy = (db: Db, keys: string[]) =>
  db
    .select({ id: companies.id, slug: companies.slug, name: companies.name, key: companyNames.key })
    .from(companyNames)
    .innerJoin(companies, eq(companies.id, companyNames.companyId))
    .where(or(inArray(companyNames.key, keys), inArray(companies.slug, keys)))
    .orderBy(asc(companies.slug));

/** Those of these slugs that lead to a company, by its own or by another name. */
export async function takenSlugs(db: Db, slugs: string[]): Promise<string[]> {
  const rows = await db
    .select({ slug: companies.slug })
    .from(companies)
    .where(inArray(companies.slug, slugs))
    .unionAll(db.select({ slug: companyNames.slug }).from(companyNames).where(inArray(companyNames.slug, slugs)));
  return rows.map(({ slug }) => slug);
}

/** Holds the company that goes and the one that is kept, in one order for all who merge; the ids of those that are there. */
export async function holdToMerge(db: Db, from: string, to: string): Promise<string[]> {
  const there: string[] = [];
  for (const id of [from, to].sort()) {
    // Nothing may be filed under the one that goes; under the one that is kept it may.
    const [held] = await db
      .select({ id: companies.id })
      .from(companies)
      .where(eq(companies.id, id))
      .for(id === from ? 'update' : 'no key update');
    if (held) there.push(held.id);
  }
  return there;
}
