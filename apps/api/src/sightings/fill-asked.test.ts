import { type Client, questions, sightings } from '@debrief/contract/client';
import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { it } from '../../test/it.ts';
import type { Db } from '../platform/db/connect.ts';
import { fillAsked } from './fill-asked.ts';

const isFilled = sql`delete from loaded where name = 'asked 1'`;

/** All that is told of what was reported, as it stands in the rows that are read. */
async function told(db: Db) {
  const { rows } = (await db.execute(sql`
    select (select json_agg(json_build_array(id, sightings_count, last_asked_month, asked_recently_until, asked_score, asked) order by id) from questions) as questions,
      (select json_agg(row_to_json(qc) order by question_id, company_id) from question_companies qc) as ties,
      (select json_agg(json_build_array(id, asked) order by id) from companies where asked is not null) as companies`)) as unknown as {
    rows: object[];
  };
  return rows[0];
}

it('what was reported before is told the same once it is published anew, once, and by a question or company of many', async ({
  as,
  member,
  db,
  clock,
}) => {
  const author = as(await member());
  const post = (who: Client, n: number) =>
    who(questions.post, { title: `How would you measure list ${n}?`, topics: ['metrics'], companies: ['Acme'] });
  const ids: string[] = [];
  for (let n = 0; n < 3; n++) ids.push((await post(author, n)).id);
  for (let n = 0; n < 4; n++) {
    const who = as(await member());
    for (const [at, questionId] of ids.entries())
      if (n >= at) await who(sightings.record, { questionId, company: 'Zetaworks', month: '2026-01', round: 'panel' });
  }
  const before = await told(db);
  expect(JSON.stringify(before)).toContain('panel');

  await db.execute(isFilled);
  await db.execute(
    sql`update questions set sightings_count = 0, last_asked_month = null, asked_recently_until = null, asked_score = 0, asked = null`,
  );
  await db.execute(sql`update companies set asked = null`);
  await fillAsked(db, () => clock.now);
  expect(await told(db)).toEqual(before);

  // Once: later changes are published as they are made.
  await db.execute(sql`update questions set sightings_count = 0`);
  await fillAsked(db, () => clock.now);
  expect(await told(db)).not.toEqual(before);
});
