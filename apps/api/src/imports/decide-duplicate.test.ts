import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { answers, type Client, imports, questions } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { it as usual } from '../../test/it.ts';
import { refused } from '../../test/refused.ts';
import type { Db } from '../platform/db/connect.ts';
import { finishImport } from './finish-import.ts';
import { receiveFile } from './receive-file.ts';

const it = usual.extend<{ admin: Client }>({
  admin: async ({ as, member }, use) => use(as(await member({ role: 'admin' }))),
});

/** Imports these rows to their end; gives the id of the import. */
async function importAll(db: Db, rows: object[]): Promise<string> {
  const pieces = Readable.from([Buffer.from(rows.map((row) => JSON.stringify(row)).join('\n'))]);
  const id = await receiveFile(db, { path: 'rows.jsonl', pieces, authorId: null, now: new Date() });
  await finishImport({ db, worker: randomUUID(), now: () => new Date() }, id);
  return id;
}

const body = 'I would ask who was there, and then what they would do another time.';

describe('the likely duplicates of an import', () => {
  it('stand beside what was here before, with why they are thought alike', async ({ db, as, member, admin }) => {
    const here = await as(await member())(questions.post, {
      ...{ title: 'Tell me about a failure.', topics: ['behavioural'], companies: ['Acme'] },
    });
    const importId = await importAll(db, [
      { id: 'a', title: 'Tell me about a failure.', companies: ['Acme'] },
      { id: 'b', title: 'tell me about a FAILURE', companies: ['Other Firm'] },
      { id: 'c', title: 'Why this team?', body: 'Of all teams.' },
      { id: 'd', title: 'Why this team?', body: 'Of all teams.' },
    ]);
    const { items, nextCursor } = await admin(imports.duplicates, { importId });
    expect(nextCursor).toBeNull();
    expect(items.map(({ line, alike, decision }) => [line, alike, decision])).toEqual([
      [1, ['title', 'company'], null],
      [2, ['words'], null],
      [4, ['title', 'text'], null],
    ]);
    expect(items.map(({ other }) => other.externalId ?? other.id)).toEqual([here.id, here.id, 'c']);
    expect(items.map(({ question }) => question!.externalId)).toEqual(['a', 'b', 'd']);
    expect((await admin(imports.show, { importId })).counts).toMatchObject({ duplicates: 3, undecided: 3 });
  });

  it('are kept or merged one by one, and each decision is remembered', async ({ db, admin, as, member }) => {
    const importId = await importAll(db, [
      { id: 'a', title: 'Why now?' },
      { id: 'b', title: 'Why now', answers: [body] },
      { id: 'c', title: 'Why now!' },
    ]);
    const [merged, kept] = (await admin(imports.duplicates, { importId })).items;
    await as(await member())(answers.publish, { questionId: merged!.question!.id, body });
    const decide = (duplicateId: string, decision: 'kept' | 'merged') =>
      admin(imports.decide, { duplicateId, decision });

    expect(await decide(kept!.id, 'kept')).toMatchObject({ decision: 'kept', question: { externalId: 'c' } });
    const one = {
      decision: 'merged',
      title: 'Why now',
      question: null,
      other: { externalId: 'a', counts: { answers: 2 } },
    };
    expect(await decide(merged!.id, 'merged')).toMatchObject(one);
    expect(await decide(merged!.id, 'merged')).toMatchObject(one);
    expect(await refused(decide(merged!.id, 'kept'))).toMatchObject({ code: 'merged.already' });
    expect((await admin(imports.duplicates, { importId })).items).toEqual([]);
    const decided = await admin(imports.duplicates, { importId, state: 'decided' });
    expect(decided.items.map(({ decision }) => decision)).toEqual(['merged', 'kept']);
    expect((await admin(imports.show, { importId })).counts).toMatchObject({ duplicates: 2, undecided: 0 });
    // Who kept both may think otherwise later.
    expect(await decide(kept!.id, 'merged')).toMatchObject({ decision: 'merged', question: null });
  });

  it('are decided by every merge that makes them one, wherever it is done', async ({ db, admin }) => {
    const importId = await importAll(db, [
      { id: 'a', title: 'Why us?' },
      { id: 'b', title: 'Why us' },
      { id: 'c', title: 'Why us!' },
    ]);
    const [b, c] = (await admin(imports.duplicates, { importId })).items;
    await admin(questions.merge, { questionId: c!.question!.id, into: b!.question!.id });
    await admin(questions.merge, { questionId: b!.question!.id, into: b!.other.id });
    const { items } = await admin(imports.duplicates, { importId, state: 'decided' });
    expect(items.map(({ decision, question, other }) => [decision, question, other.externalId])).toEqual([
      ['merged', null, 'a'],
      ['merged', null, 'a'],
    ]);
  });

  it('come in pages, also by the thousand, and the file brings none of them again', async ({ db, admin }) => {
    const rows = Array.from({ length: 1_200 }, (_, n) => ({
      id: `row-${n}`,
      title: `How do you begin day ${n % 600}?`,
    }));
    const importId = await importAll(db, rows);
    const lines: number[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await admin(imports.duplicates, { importId, limit: 100, ...(cursor && { cursor }) });
      lines.push(...page.items.map(({ line }) => line));
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
    }
    expect(lines).toEqual(Array.from({ length: 600 }, (_, n) => 601 + n));
    const [first] = (await admin(imports.duplicates, { importId, limit: 1 })).items;
    await admin(imports.decide, { duplicateId: first!.id, decision: 'merged' });
    const again = await importAll(db, rows);
    expect((await admin(imports.show, { importId: again })).counts).toMatchObject({ added: 0, present: 1_200 });
  });

  it('are for admins alone', async ({ db, as, member, admin }) => {
    const importId = await importAll(db, [
      { id: 'a', title: 'Why here?' },
      { id: 'b', title: 'Why here' },
    ]);
    const [pair] = (await admin(imports.duplicates, { importId })).items;
    for (const who of [as(await member()), as(await member({ role: 'moderator' }))]) {
      expect(await refused(who(imports.duplicates, { importId }))).toMatchObject({ status: 403 });
      expect(await refused(who(imports.decide, { duplicateId: pair!.id, decision: 'merged' }))).toMatchObject({
        status: 403,
      });
    }
    const nobody = '0190c000-0000-4000-8000-000000000000';
    expect(await refused(admin(imports.duplicates, { importId: nobody }))).toMatchObject({ status: 404 });
    expect(await refused(admin(imports.decide, { duplicateId: nobody, decision: 'kept' }))).toMatchObject({
      status: 404,
    });
  });
});
