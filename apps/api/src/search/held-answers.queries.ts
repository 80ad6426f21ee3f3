import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { hot, type Slots, statement } from '../platform/db/hot.ts';
import type { WeighedQuery } from './ranking.queries.ts';

/** Of so many answers that hold all words it is looked at which are the best; which ones, where there are more, is chance. */
export const mostAnswers = 100;
/** The same where words must stand together: so many are read for that. */
const mostRead = 300;
/** Of words that are common, the answers to so many questions that they say most about are looked at. */
const mostQuestions = 100;
/** Of so many words, the rarest ones, an answer must hold all. */
const mostEssential = 4;

/** Public answers that hold all words looked for, with their questions. */
export interface HeldAnswers {
  ids: string[];
  /** Empty where the words are so common that an answer that holds them says nothing of its question. */
  questionIds: string[];
}

/** Of each essential word the answer `sa` holds some term. */
const holdsAll = (essential: SQLWrapper, count: number): SQL =>
  sql.join(
    Array.from(
      { length: count },
      (_, i) => sql`sa.terms && array(select json_array_elements_text(${essential}::json -> ${sql.raw(`${i}`)}))`,
    ),
    sql` and `,
  );

const hold = hot(
  'answers that hold words',
  (
    db,
    at: Slots<{ essential: string; common: string | null; labels: string | null; without: string | null }>,
    { essentials, most }: { essentials: number; most: number },
  ) =>
    statement<{ id: string; question_id: string }>(
      db,
      sql`
      select sa.answer_id as id, sa.question_id from ${
        at.common
          ? sql`(select d.question_id from (select doc from search_postings p where p.term = ${at.common} order by p.impact desc, p.doc desc limit ${sql.raw(`${mostQuestions}`)}) p
              join search_questions d using (doc)) c cross join lateral (select * from search_answers x where x.question_id = c.question_id offset 0) sa`
          : sql`search_answers sa`
      }
      ${at.labels ? sql`join search_questions d on d.question_id = sa.question_id and d.labels @> array(select json_array_elements_text(${at.labels}::json))` : sql``}
      where ${holdsAll(at.essential, essentials)}
      ${at.without ? sql`and not sa.terms && array(select coalesce((ts_lexize('english_stem', x))[1], x) from json_array_elements_text(${at.without}::json) x)` : sql``}
      limit ${sql.raw(`${most}`)}`,
    ),
);

/** Public answers that hold all words (the four rarest of many), at most ${mostAnswers}; ${mostRead} where they are to be read. */
export async function findHeldAnswers(
  db: Db,
  { essential, common }: WeighedQuery,
  { labels, without, toRead }: { labels: string[]; without: string[]; toRead: boolean },
): Promise<{ id: string; questionId: string }[]> {
  const rarest = essential.slice(0, mostEssential);
  if (!rarest.length) return [];
  const { rows } = await hold(
    db,
    {
      essential: JSON.stringify(rarest),
      common,
      labels: labels.length ? JSON.stringify(labels) : null,
      without: without.length ? JSON.stringify(without) : null,
    } as never,
    { essentials: rarest.length, most: toRead ? mostRead : mostAnswers },
  );
  return rows.map(({ id, question_id }) => ({ id, questionId: question_id }));
}
