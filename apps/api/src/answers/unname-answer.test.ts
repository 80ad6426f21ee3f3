import { randomUUID } from 'node:crypto';
import { answers, comments, drafts, questions, search, votes } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { it } from '../../test/it.ts';
import { refused } from '../../test/refused.ts';
import { rowsWith } from '../../test/rows-with.ts';
import type { Db } from '../platform/db/connect.ts';

const body = 'I would count who comes back within a week, and ask those who do not why they left.';

/** Where it is named still. What a request with a key came to is kept for a day and leads to no member. */
const left = async (db: Db, id: string) =>
  (await rowsWith(db, id)).filter(({ table }) => table !== 'public.idempotency_keys');

describe('taking one’s name off', () => {
  it('an answer has another one with its words take its place, and leaves nothing of the old', async ({
    as,
    member,
    db,
  }) => {
    const [author, reader, guest] = [await member(), await member(), as()];
    const title = `How would you measure ${randomUUID()}?`;
    const asked = await as(reader)(questions.post, { title, topics: ['metrics'], companies: [] });
    const old = await as(author)(answers.publish, { questionId: asked.id, body, minutes: 7 });
    const { handle } = old.author as { handle: string };
    await as(author)(answers.revise, { answerId: old.id, body: `${body} Then I would try again.`, basedOn: 1 });
    const note = await as(reader)(comments.postOnAnswer, { answerId: old.id, body: 'Why a week?' });
    await as(reader)(votes.forAnswer, { answerId: old.id });
    const key = `edit:${old.id}`;
    await as(author)(drafts.save, { key, content: { body: 'Better words.', basedOn: 2, used: [note.id] }, version: 0 });

    const made = await as(author)(answers.unname, { answerId: old.id });
    expect(made).toMatchObject({
      body: `${body} Then I would try again.`,
      author: { kind: 'anonymous' },
      authorship: 'anonymous',
      revision: 1,
      mine: true,
      counts: { comments: 0, votes: 0 },
      can: { unname: false },
    });
    expect(made.createdAt).toMatch(/T00:00:00\.000Z$/);
    expect(made.id).not.toBe(old.id);

    expect(await refused(guest(answers.show, { answerId: old.id }))).toMatchObject({ status: 404 });
    expect((await guest(answers.ofMember, { handle })).items).toEqual([]);
    const there = await guest(questions.show, { questionId: asked.id, include: 'answers' });
    expect(there.counts.answers).toBe(1);
    expect((await guest(search.find, { q: title })).items.map(({ kind }) => kind)).not.toContain('member');
    expect(await left(db, old.id)).toEqual([]);
    expect(await left(db, note.id)).toEqual([]);
    // Who wrote what, and their own draft of the next version.
    const knowing = (await rowsWith(db, made.id, author.id)).map(({ table }) => table);
    expect(new Set(knowing)).toEqual(new Set(['authorship.authors', 'authorship.drafts']));

    const kept = await as(author)(drafts.show, { key: `edit:${made.id}` });
    expect(kept).toMatchObject({ content: { body: 'Better words.', basedOn: 1, used: [] } });
  });

  it('is for its author alone, and only where the name is', async ({ as, member }) => {
    const [author, other] = [await member(), await member()];
    const question = { title: `How would you measure ${randomUUID()}?`, topics: ['metrics'], companies: [] };
    const { answer } = await as(author)(questions.post, { ...question, answer: { body, authorship: 'anonymous' } });
    const { id: answerId } = answer!;
    expect(await refused(as(other)(answers.unname, { answerId }))).toMatchObject({ status: 403 });
    expect(await refused(as(author)(answers.unname, { answerId }))).toMatchObject({
      status: 403,
      detail: 'Your name is not on this answer.',
    });
  });
});
