import type { Byline } from '../authorship/sign-content.ts';
import { countQuestionsFor } from '../companies/name-companies.ts';
import type { Db } from '../platform/db/connect.ts';
import { slugOf } from '../platform/slug.ts';
import { indexQuestions } from '../search/index-questions.ts';
import { countQuestionsUnder } from '../topics/choose-topics.ts';
import { takenSlugs } from './questions.queries.ts';
import { fileUnder, insertQuestions, insertWithheld, type QuestionValues } from './questions.writes.ts';

/** A question that is not there yet; `byline` is what authorship gave for its id. */
export interface NewQuestion
  extends Pick<QuestionValues, 'id' | 'title' | 'body' | 'bodyHtml' | 'track' | 'level' | 'round' | 'authorship'> {
  externalId?: string;
  byline: Byline;
  createdAt: Date;
  topics: { id: string }[];
  companies: { id: string }[];
}

/** Adds questions, each filed under its topics and companies, found by search and counted; any number up to a thousand. */
export async function addQuestions(db: Db, added: NewQuestion[]): Promise<void> {
  const slugs = await freeSlugs(db, added);
  await insertQuestions(
    db,
    added.map(({ byline, topics: _, companies: __, ...question }) => ({
      ...question,
      ...byline,
      slug: slugs.get(question.id)!,
      activeAt: question.createdAt,
    })),
  );
  const filings = added.map(({ id, topics, companies }) => ({
    questionId: id,
    topicIds: topics.map((topic) => topic.id),
    companyIds: companies.map((company) => company.id),
  }));
  await fileUnder(db, filings);
  await countQuestionsUnder(db, tally(filings.flatMap(({ topicIds }) => topicIds)));
  await countQuestionsFor(db, tally(filings.flatMap(({ companyIds }) => companyIds)));
  await indexQuestions(
    db,
    added.map(({ id }) => id),
  );
}

/** Keeps back what an anonymous author says of level and round: with the company and the day they may tell who it was. */
export const withholdDetails = (db: Db, details: Parameters<typeof insertWithheld>[1]) => insertWithheld(db, details);

function tally(ids: string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
  return times;
}

/** By id of the question. A part of the id, which tells nothing, keeps questions with one title apart. */
async function freeSlugs(db: Db, added: { id: string; title: string }[]): Promise<Map<string, string>> {
  const wanted = added.map(({ id, title }) => ({ id, slug: slugOf(title, 'question') }));
  const taken = new Set(
    await takenSlugs(
      db,
      wanted.map(({ slug }) => slug),
    ),
  );
  const free = new Map<string, string>();
  for (const { id, slug } of wanted) {
    const own = taken.has(slug) ? `${slug}-${id.slice(0, 8)}` : slug;
    taken.add(own);
    free.set(id, own);
  }
  return free;
}
