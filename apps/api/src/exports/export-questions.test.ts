import { Readable } from 'node:stream';
import { answers, questions } from '@debrief/contract/client';
import { parse } from 'csv-parse/sync';
import { describe, expect } from 'vitest';
import { bearerOf } from '../../test/bearer.ts';
import { it } from '../../test/it.ts';
import { finishImport } from '../imports/finish-import.ts';
import { receiveFile } from '../imports/receive-file.ts';
import type { Db } from '../platform/db/connect.ts';
import { exportQuestions } from './export-questions.ts';

const textOf = async (db: Db, format: 'jsonl' | 'csv') => {
  let text = '';
  for await (const piece of exportQuestions(db, format)) text += piece;
  return text;
};

const rowsOf = async (db: Db) =>
  (await textOf(db, 'jsonl'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line)) as Record<string, unknown>[];

const importText = async (db: Db, path: string, text: string) => {
  const pieces = Readable.from([Buffer.from(text)]);
  const id = await receiveFile(db, { path, pieces, authorId: null, now: new Date() });
  return (await finishImport({ db, worker: id, now: () => new Date() }, id)).import;
};

/** Answers stand in no order that means anything. */
const inOrder = (row: Record<string, unknown>) => ({
  ...row,
  answers: (row['answers'] as { body: string }[]).toSorted((a, b) => a.body.localeCompare(b.body)),
});

const body = 'I would begin with the people who use it every day.';

describe('exporting questions', () => {
  it('holds what everyone may read, and no name that the page does not show', async ({ db, as, member }) => {
    const [asker, named, hidden, secret] = [
      await member(),
      await member({ displayName: 'Marit' }),
      await member(),
      await member(),
    ];
    const { id } = await as(asker)(questions.post, {
      title: 'What would you measure first?',
      topics: ['metrics'],
      companies: ['Meta'],
      level: 'senior',
      authorship: 'anonymous',
    });
    await as(named)(answers.publish, { questionId: id, body });
    const unnamed = await as(hidden)(answers.publish, {
      questionId: id,
      body: `${body} Twice.`,
      authorship: 'anonymous',
    });
    await as(secret)(answers.publish, { questionId: id, body: `${body} In private.`, visibility: 'private' });
    await as(asker)(answers.publish, { questionId: id, body: `${body} By link.`, visibility: 'link' });

    const text = await textOf(db, 'jsonl');
    const [row] = await rowsOf(db);
    expect(row).toMatchObject({ id, title: 'What would you measure first?', companies: ['Meta'], topics: ['Metrics'] });
    expect(new Set(row!['answers'] as object[])).toEqual(
      new Set([
        { body, author: 'Marit' },
        { body: `${body} Twice.`, author: unnamed.author.kind === 'anonymous' && unnamed.author.name },
      ]),
    );
    for (const { id: memberId } of [asker, named, hidden, secret]) expect(text).not.toContain(memberId);
  });

  it('comes back as it was, from both forms; a cell that a spreadsheet would calculate is guarded', async ({ db }) => {
    const title = '=HYPERLINK("http://evil.example","click") is what?';
    const row = {
      id: 'x',
      title,
      body: '- a "list",\n- of two',
      companies: ['Tesla, Inc.'],
      topics: ['Spread; sheets'],
    };
    await importText(
      db,
      'in.jsonl',
      JSON.stringify({ ...row, date: '2025-01-02', answers: ['@one', { body: 'two', author: 'Me' }] }),
    );
    const [before] = await rowsOf(db);
    const csv = await textOf(db, 'csv');
    const [cells] = parse(csv, { columns: true }) as Record<string, string>[];
    expect(cells!['title']).toBe(`'${title}`);
    expect(cells!['body']).toBe(`'${row.body}`);
    expect(Object.values(cells!).every((cell) => !/^[=+\-@\t\r]/.test(cell))).toBe(true);

    const again = csv.replaceAll(/^x,/gm, 'y,');
    expect(await importText(db, 'again.csv', again)).toMatchObject({ state: 'done', added: 1 });
    const after = (await rowsOf(db)).find(({ id }) => id === 'y');
    expect({ ...inOrder(after!), id: 'x' }).toEqual({ ...inOrder(before!), topics: ['Spread', 'sheets'] });
    expect(await importText(db, 'same.csv', csv)).toMatchObject({ added: 0, present: 1 });
  });

  it('is a download for admins alone', async ({ app, member }) => {
    expect((await app.inject('/api/v1/export')).statusCode).toBe(401);
    const headersOf = async (role: 'member' | 'admin') => ({ authorization: bearerOf(app, await member({ role })) });
    expect((await app.inject({ url: '/api/v1/export', headers: await headersOf('member') })).statusCode).toBe(403);
    const headers = await headersOf('admin');
    const download = await app.inject({ url: '/api/v1/export?format=csv', headers });
    expect(download.headers['content-disposition']).toContain('debrief-questions.csv');
    expect(download.body).toMatch(/^id,title,body/);
    expect((await app.inject({ url: '/api/v1/export?format=xls', headers })).statusCode).toBe(400);
  });
});
