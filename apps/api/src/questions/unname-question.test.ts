import { randomUUID } from 'node:crypto';
import { answers, comments, companies, follows, questions, search } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { it } from '../../test/it.ts';
import { refused } from '../../test/refused.ts';
import { rowsWith } from '../../test/rows-with.ts';
import type { Db } from '../platform/db/connect.ts';

const body = 'I would count who comes back within a week, and ask those who do not why they left.';

/** Where it is named still. What a request with a key came to is kept for a day and leads to no member. */
const left = async (db: Db, id: string) =>
  (await rowsWith(db, id)).filter(({ table }) => table !== 'public.idempotency_keys');

describe('taking one’s name off a question', () => {
  it('has another one take its place and address, with all that others wrote there', async ({ as, member, db }) => {
    const [author, other, guest] = [await member(), await member(), as()];
    const company = `Ferries of ${randomUUID().slice(0, 8)}`;
    const title = `How long do people wait for ${randomUUID()}?`;
    const filed = { topics: ['metrics'], companies: [company], level: 'senior' as const };
    const old = await as(author)(questions.post, { title, body: 'On a usual day.', ...filed });
    const answer = await as(other)(answers.publish, { questionId: old.id, body });
    const comment = await as(other)(comments.postOnQuestion, { questionId: old.id, body: 'Which ferry?' });
    await as(author)(comments.postOnQuestion, { questionId: old.id, body: 'Any.', authorship: 'anonymous' });
    await as(other)(follows.question, { questionId: old.id });

    const made = await as(author)(questions.unname, { questionId: old.id });
    expect(made.id).not.toBe(old.id);
    expect(made).toMatchObject({
      slug: old.slug,
      title,
      body: 'On a usual day.',
      author: { kind: 'anonymous' },
      authorship: 'anonymous',
      mine: true,
      level: 'senior',
      counts: { answers: 1, comments: 2 },
      can: { unname: false, edit: true },
    });
    expect(made.topics.map(({ slug }) => slug)).toEqual(['metrics']);
    expect(made.companies.map(({ name }) => name)).toEqual([company]);
    const seen = await guest(questions.show, { questionId: old.slug, include: 'answers' });
    expect(seen).toMatchObject({ id: made.id, level: null });
    expect(seen.answers!.map(({ id }) => id)).toEqual([answer.id]);
    expect((await as(other)(questions.show, { questionId: old.slug })).followed).toBe(true);
    expect((await guest(comments.onQuestion, { questionId: made.id })).items.map(({ id }) => id)).toContain(comment.id);

    expect(await refused(guest(questions.show, { questionId: old.id }))).toMatchObject({ status: 404 });
    expect((await guest(questions.list, { by: (old.author as { handle: string }).handle })).items).toEqual([]);
    const found = (await guest(search.find, { q: title, kind: 'question' })).items[0];
    expect(found).toMatchObject({ id: made.id });
    expect((await guest(companies.show, { slug: made.companies[0]!.slug })).counts.questions).toBe(1);
    expect(await left(db, old.id)).toEqual([]);
    expect((await rowsWith(db, made.id, author.id)).every(({ table }) => table.startsWith('authorship.'))).toBe(true);
  });

  it('is for its author alone, and only where the name is', async ({ as, member }) => {
    const [author, other] = [await member(), await member()];
    const title = `How would you measure ${randomUUID()}?`;
    const named = await as(author)(questions.post, { title, topics: ['metrics'], companies: [] });
    expect(await refused(as(other)(questions.unname, { questionId: named.id }))).toMatchObject({ status: 403 });
    const { id } = await as(author)(questions.unname, { questionId: named.id });
    expect(await refused(as(author)(questions.unname, { questionId: id }))).toMatchObject({
      status: 403,
      detail: 'Your name is not on this question.',
    });
  });
});
