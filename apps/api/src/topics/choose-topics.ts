import type { Db } from '../platform/db/connect.ts';
import { invalid } from '../platform/errors.ts';
import { findTopicsBy } from './topics.queries.ts';
import { addToQuestionCounts } from './topics.writes.ts';

/** The topics with these slugs, in the order given; refuses one that does not exist. */
export async function chooseTopics(db: Db, slugs: string[]) {
  const found = await findTopicsBy(db, slugs);
  return [...new Set(slugs)].map((slug) => {
    const topic = found.find((row) => row.slug === slug);
    if (!topic) throw invalid({ topics: `There is no topic called “${slug}”.` });
    return topic;
  });
}

/** Keeps the number of questions beside each topic true: adds so many to each. */
export const countQuestionsUnder = (db: Db, by: Map<string, number>) => addToQuestionCounts(db, by);
