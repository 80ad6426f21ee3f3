import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { loadDemo } from '../../seed/load-demo.ts';
import { it } from '../../test/it.ts';
import type { Db } from '../platform/db/connect.ts';
import { fillSearch } from './fill-search.ts';
import { indexAnswers } from './index-answers.ts';
import { forgetQuestions, indexQuestions } from './index-questions.ts';

const all = async (db: Db, query: ReturnType<typeof sql>) =>
  ((await db.execute(query)) as unknown as { rows: { all: string }[] }).rows[0]!.all;

/** All that search knows, without the numbers it gave. */
const known = async (db: Db) =>
  Promise.all([
    all(
      db,
      sql`select string_agg(term || ' ' || questions, ',' order by term) as all from search_terms where questions <> 0`,
    ),
    all(
      db,
      sql`select string_agg(word || ' ' || term || ' ' || questions, ',' order by word) as all from search_words where questions <> 0`,
    ),
    all(
      db,
      sql`select md5(string_agg(x, ',' order by x)) as all from (
        select question_id || p.term || p.impact as x from search_postings p join search_questions d using (doc)) y`,
    ),
    all(db, sql`select count(*) || '' as all from search_postings`),
    all(
      db,
      sql`select md5(string_agg(answer_id || array(select unnest(terms) order by 1)::text, ',' order by answer_id)) as all from search_answers`,
    ),
  ]);

describe('what search knows', () => {
  it('is the same when made anew, and nothing once all was taken out', { timeout: 120_000 }, async ({ db }) => {
    await loadDemo(db);
    const before = await known(db);
    const { rows } = (await db.execute(sql`select id from questions`)) as unknown as { rows: { id: string }[] };
    const ids = rows.map(({ id }) => id);
    await indexQuestions(db, ids.slice(0, 20));
    expect(await known(db)).toEqual(before);

    await db.execute(sql`update answers set visibility = 'private', link_token = null where sample`);
    const answers = (await db.execute(sql`select id from answers`)) as unknown as { rows: { id: string }[] };
    await indexAnswers(
      db,
      answers.rows.map(({ id }) => id),
    );
    await forgetQuestions(db, ids);
    expect(await known(db)).toEqual([null, null, null, '0', null]);

    await db.execute(sql`update answers set visibility = 'public'`);
    await fillSearch(db);
    const after = await known(db);
    expect(after.slice(0, 4)).toEqual(before.slice(0, 4));
  });
});
