import { randomUUID } from 'node:crypto';
import { imports } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { it } from '../../test/it.ts';
import type { Db } from '../platform/db/connect.ts';
import { workOnImport } from './work-on-imports.ts';

const work = (db: Db) => workOnImport({ db, worker: randomUUID(), now: () => new Date() });
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('an import over the wire', () => {
  it('comes in parts, is looked at, agreed to and carried out', async ({ db, as, member }) => {
    const admin = as(await member({ role: 'admin' }));
    const marit = await member();
    const handle = `member-${marit.id.slice(0, 8)}`;
    const { id: importId } = await admin(imports.begin, { name: 'odd.csv', format: 'csv', as: handle });
    const text = 'title,topics,level\n"Why, exactly?",metrics,senior\nWhy again?,brand new,wizard\n,metrics,\n';
    // Sent in any order, and one of them twice.
    await admin(imports.sendPart, { importId, number: 2, bytes: base64(text.slice(30)) });
    await admin(imports.sendPart, { importId, number: 1, bytes: base64('nonsense') });
    await admin(imports.sendPart, { importId, number: 1, bytes: base64(text.slice(0, 30)) });
    expect(await admin(imports.move, { importId, state: 'checking' })).toMatchObject({ state: 'checking' });
    await work(db);

    const checked = await admin(imports.show, { importId });
    expect(checked).toMatchObject({ state: 'checked', as: handle, newTopics: ['brand new'] });
    expect(checked.counts).toMatchObject({ rows: 3, added: 0, skipped: 1, changed: 1 });
    expect(checked.preview[0]).toEqual({
      line: 2,
      title: 'Why, exactly?',
      companies: [],
      topics: ['metrics'],
      answers: 0,
    });
    expect(await work(db)).toBe(false);

    await admin(imports.move, { importId, state: 'importing' });
    // Twice is once.
    await admin(imports.move, { importId, state: 'importing' });
    await work(db);
    expect((await admin(imports.show, { importId })).counts).toMatchObject({ added: 2, skipped: 1 });
    const skipped = await admin(imports.notes, { importId, kind: 'skipped' });
    expect(skipped.items).toMatchObject([{ line: 4, says: 'It has no title.' }]);
    expect((await admin(imports.list, {})).items.map(({ id }) => id)).toContain(importId);
  });

  it('ends where it is when it is stopped, and never goes on', async ({ db, as, member }) => {
    const admin = as(await member({ role: 'admin' }));
    const { id: importId } = await admin(imports.begin, { name: 'a.jsonl', format: 'jsonl' });
    await admin(imports.sendPart, { importId, number: 1, bytes: base64('{"title":"Never added"}') });
    await admin(imports.move, { importId, state: 'checking' });
    expect(await admin(imports.move, { importId, state: 'stopped' })).toMatchObject({ state: 'stopped' });
    expect(await work(db)).toBe(false);
    await expect(admin(imports.move, { importId, state: 'importing' })).rejects.toMatchObject({ status: 409 });
  });

  it('is refused where a part is missing, where it is complete, and where nobody is called so', async ({
    as,
    member,
  }) => {
    const admin = as(await member({ role: 'admin' }));
    await expect(admin(imports.begin, { name: 'a.csv', format: 'csv', as: 'nobody-at-all' })).rejects.toMatchObject({
      problem: { fields: { as: 'No member is called nobody-at-all.' } },
    });
    const { id: importId } = await admin(imports.begin, { name: 'a.csv', format: 'csv' });
    await admin(imports.sendPart, { importId, number: 2, bytes: base64('x') });
    await expect(admin(imports.move, { importId, state: 'checking' })).rejects.toMatchObject({ status: 400 });
    await admin(imports.sendPart, { importId, number: 1, bytes: base64('title\n') });
    await admin(imports.move, { importId, state: 'checking' });
    await expect(admin(imports.sendPart, { importId, number: 3, bytes: base64('y') })).rejects.toMatchObject({
      problem: { code: 'import.moved-on' },
    });
  });

  it('is for admins alone', async ({ as, member }) => {
    for (const role of ['member', 'moderator'] as const)
      await expect(as(await member({ role }))(imports.list, {})).rejects.toMatchObject({ status: 403 });
  });
});
