import { randomUUID } from 'node:crypto';
import { companies, questions, topics } from '@debrief/contract/client';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { importAll, receive, turnOf } from '../../test/import-all.ts';
import { it } from '../../test/it.ts';
import { sharedList } from '../../test/shared-data.ts';
import type { Db } from '../platform/db/connect.ts';
import { finishImport } from './finish-import.ts';
import { findImport, listDuplicateRows } from './imports.queries.ts';
import { purgeImports } from './purge-imports.ts';
import { reportImport } from './report-import.ts';
import { startImport } from './start-import.ts';
import { leaseOf } from './turn.ts';
import { workOnImport } from './work-on-imports.ts';

const countOf = async (db: Db, table: string): Promise<number> => {
  const { rows } = (await db.execute(sql`select count(*)::int as n from ${sql.identifier(table)}`)) as unknown as {
    rows: [{ n: number }];
  };
  return rows[0].n;
};

const corpus = sharedList('search/corpus.jsonl', 1_875);

describe('importing questions', () => {
  it('adds what a file holds, filed and counted, with the answers that came along', async ({ db, as }) => {
    const done = await importAll(db, [
      {
        id: 'q-1',
        title: 'How many taxis does Lisbon need?',
        body: 'In **one** city.',
        companies: ['Facebook', 'Brand New Co', 'facebook'],
        topics: ['market sizing', 'Transport'],
        level: 'Senior',
        date: '2025-03-04',
        answers: [
          'I would begin with the people who live there.',
          { body: 'From the airport.', author: 'A colleague' },
        ],
        source: 'somewhere',
      },
    ]);
    expect(done).toMatchObject({ state: 'done', rows: 1, added: 1, answersAdded: 2, unusedFields: ['source'] });
    expect(done).toMatchObject({ newTopics: ['Transport'], newCompanies: ['Brand New Co'] });

    const { items } = await as()(questions.list, { company: 'brand-new-co', topic: 'estimation' });
    expect(items).toMatchObject([
      {
        externalId: 'q-1',
        slug: 'how-many-taxis-does-lisbon-need',
        bodyHtml: '<p>In <strong>one</strong> city.</p>',
        companies: [{ name: 'Meta' }, { name: 'Brand New Co' }],
        topics: [{ name: 'Estimation' }, { name: 'Transport' }],
        level: 'senior',
        author: { kind: 'anonymous', name: 'Imported' },
        counts: { answers: 2, sightings: 0 },
        createdAt: '2025-03-04T00:00:00.000Z',
        sample: false,
      },
    ]);
    const shown = await as()(questions.show, { questionId: 'how-many-taxis-does-lisbon-need', include: 'answers' });
    expect(shown.answers!.map(({ author }) => author.kind === 'anonymous' && author.name).sort()).toEqual([
      'A colleague',
      'Imported',
    ]);
    expect(shown.answers!.every(({ feedbackWanted }) => feedbackWanted === null)).toBe(true);
    expect((await as()(companies.show, { slug: 'brand-new-co' })).counts.questions).toBe(1);
    expect((await as()(topics.show, { slug: 'estimation' })).counts.questions).toBe(1);
    const found = await as()(questions.list, { q: 'taxis lisbon' });
    expect(found.items[0]!.externalId).toBe('q-1');
  });

  it('makes them somebody’s where it is told whose they are', async ({ db, as, member }) => {
    const marit = await member({ displayName: 'Marit' });
    await importAll(db, [{ id: 'mine', title: 'Whose question is this?' }], 'mine.jsonl', marit.id);
    const question = await as(marit)(questions.show, { questionId: 'whose-question-is-this' });
    expect(question).toMatchObject({ mine: true, author: { displayName: 'Marit' }, can: { edit: true } });
  });

  it('changes nothing when it is run again, with ids or without, nor when the forum’s own export comes back', async ({
    db,
    as,
    member,
  }) => {
    const own = await as(await member())(questions.post, {
      title: 'A question that was posted here',
      topics: ['metrics'],
      companies: [],
    });
    const lines = [
      { id: 'a', title: 'One with an id' },
      { title: 'One without' },
      { title: 'One without' },
      { id: own.id, title: own.title },
    ];
    expect(await importAll(db, lines)).toMatchObject({ added: 3, present: 1 });
    const before = await countOf(db, 'questions');
    expect(await importAll(db, lines)).toMatchObject({ added: 0, present: 4 });
    expect(await countOf(db, 'questions')).toBe(before);
  });

  it('keeps questions with one title apart, and offers them for merging', async ({ db }) => {
    await importAll(db, [{ id: 'old', title: 'Tell me about a failure.' }]);
    const done = await importAll(db, [
      { id: 'x', title: 'tell me about a failure' },
      { id: 'y', title: 'Why this team?' },
      { id: 'z', title: 'Why this team' },
    ]);
    expect(done).toMatchObject({ added: 3 });
    const pairs = await listDuplicateRows(db, done.id, 'undecided', undefined, 10);
    expect(pairs.map(({ line, title }) => [line, title])).toEqual([
      [1, 'tell me about a failure'],
      [3, 'Why this team'],
    ]);
  });

  it('says of each line that it leaves out or changes why', async ({ db }) => {
    const done = await importAll(db, [
      { id: 'a', title: 'Fine' },
      'not json',
      { id: 'b' },
      { id: 'a', title: 'The id again' },
      { id: 'c', title: 'Odd level', level: 'wizard' },
    ]);
    expect(done).toMatchObject({ rows: 5, added: 2, skipped: 3 });
    expect(await reportImport(db, (await findImport(db, done.id))!)).toEqual([
      '5 rows: 2 questions added with 0 answers, 0 here already, 3 skipped.',
      'Skipped:',
      '  line 2: This line is not one JSON object.',
      '  line 3: It has no title.',
      '  line 4: Line 1 has the id “a” too.',
      'Added, but:',
      '  line 5: Its level “wizard” is none of intern, associate, mid, senior, lead, executive, and was left out.',
    ]);
  });

  it('refuses a broken CSV with the line, and adds nothing of it', async ({ db }) => {
    const before = await countOf(db, 'questions');
    const done = await importAll(db, ['title,topics', 'First,metrics', 'Second,metrics,more'], 'broken.csv');
    expect(done).toMatchObject({ state: 'refused', refusal: 'Line 3: has 3 cells, and the first line names 2.' });
    expect(await countOf(db, 'questions')).toBe(before);
  });

  it('goes on where it stopped when its worker has gone, and nobody else takes it before', async ({ db }) => {
    const lines = Array.from({ length: 700 }, (_, at) => ({ id: `n-${at}`, title: `Question number ${at}` }));
    const before = await countOf(db, 'questions');
    const id = await receive(db, lines);
    await workOnImport(turnOf(db), id);
    await startImport(db, id);
    let batches = 0;
    const ending = turnOf(db, () => ++batches > 1);
    await workOnImport(ending, id);
    expect((await findImport(db, id))!.import).toMatchObject({ state: 'importing', rowsRead: 500, added: 500 });

    await db.execute(
      sql`update imports set taken_by = ${randomUUID()}, taken_until = ${leaseOf(ending).toISOString()}`,
    );
    expect(await workOnImport(turnOf(db), id)).toBe(false);
    await db.execute(sql`update imports set taken_until = now() - interval '1 second'`);
    // The same file again is the same import.
    expect(await receive(db, lines)).toBe(id);
    expect((await finishImport(turnOf(db), id)).import).toMatchObject({ state: 'done', added: 700, rowsRead: 700 });
    expect(await countOf(db, 'questions')).toBe(before + 700);
    expect(await countOf(db, 'import_parts')).toBe(0);
  });

  it('drops a file that was sent and then forgotten for a day', async ({ db }) => {
    const id = await receive(db, [{ title: 'Left alone' }]);
    await workOnImport(turnOf(db), id);
    const hour = 60 * 60 * 1000;
    expect(await purgeImports(db, new Date(Date.now() + 23 * hour), 10)).toBe(0);
    expect(await purgeImports(db, new Date(Date.now() + 25 * hour), 10)).toBe(1);
    expect((await findImport(db, id))!.import.state).toBe('stopped');
    expect(await countOf(db, 'import_parts')).toBe(0);
  });

  it.runIf(corpus.length)(
    'takes the whole corpus: odd titles, extra labels and repeated titles too',
    async ({ db }) => {
      const done = await importAll(db, corpus);
      expect(done).toMatchObject({ rows: 1_875, added: 1_875, skipped: 0, unusedFields: ['source', 'roles'] });
      expect(await importAll(db, corpus)).toMatchObject({ added: 0, present: 1_875 });
      const { rows } = (await db.execute(sql`
      select (select count(*)::int from questions where external_id is not null) as kept,
        (select count(*)::int from topics t where questions_count <> (select count(*) from question_topics where topic_id = t.id)) as topics_off,
        (select count(*)::int from companies c where questions_count <> (select count(*) from question_companies where company_id = c.id)) as companies_off`)) as unknown as {
        rows: unknown[];
      };
      expect(rows).toEqual([{ kept: 1_875, topics_off: 0, companies_off: 0 }]);
    },
  );
});
