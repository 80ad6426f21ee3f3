import { desc, eq } from 'drizzle-orm';
import { answers } from '../answers/answers.table.ts';
import { companies } from '../companies/companies.table.ts';
import { shownCompany } from '../companies/companies.visible.ts';
import type { Db } from '../platform/db/connect.ts';
import { questions } from '../questions/questions.table.ts';
import { topics } from '../topics/topics.table.ts';

const most = 20_000;

/** Addresses of what everyone may read, the newest first; at most 20,000 of a kind (a sitemap holds 50,000). */
export async function publicAddresses(db: Db): Promise<string[]> {
  const asked = await db
    .select({ slug: questions.slug })
    .from(questions)
    .orderBy(desc(questions.createdAt), desc(questions.id))
    .limit(most);
  const answered = await db
    .select({ id: answers.id })
    .from(answers)
    .where(eq(answers.visibility, 'public'))
    .orderBy(desc(answers.id))
    .limit(most);
  const named = await db
    .select({ slug: companies.slug })
    .from(companies)
    .where(shownCompany())
    .orderBy(desc(companies.questionsCount), desc(companies.id))
    .limit(9_000);
  const topical = await db.select({ slug: topics.slug }).from(topics).orderBy(topics.position);
  return [
    '/',
    '/questions',
    '/companies',
    '/topics',
    ...topical.map(({ slug }) => `/topics/${slug}`),
    ...named.map(({ slug }) => `/companies/${slug}`),
    ...asked.map(({ slug }) => `/questions/${slug}`),
    ...answered.map(({ id }) => `/answers/${id}`),
  ];
}
