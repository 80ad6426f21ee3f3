import { randomUUID } from 'node:crypto';
import { answers, comments, moderation, questions, reviews } from '@debrief/contract/client';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { it } from '../../test/it.ts';
import { givenSince } from '../authorship/authorship.visible.ts';
import type { Db } from '../platform/db/connect.ts';

const body = 'I would count who comes back within a week, and ask those who do not why.';
const aQuestion = () => ({
  title: `How would you measure ${randomUUID()}?`,
  topics: ['metrics'],
  companies: [],
  answer: { body },
});
const review = { strength: 'It counts.', change: 'Say who.', through: 'yes', authorship: 'anonymous' } as const;

async function rowsOf<Row>(db: Db, query: ReturnType<typeof sql>): Promise<Row[]> {
  return ((await db.execute(query)) as unknown as { rows: Row[] }).rows;
}

describe('taking an answer away', () => {
  it('leaves nothing that tells who said what moderators have hidden there', async ({ db, as, member }) => {
    const [author, giver] = [await member(), await member()];
    const moderator = as(await member({ role: 'moderator' }));
    const answerId = (await as(author)(questions.post, aQuestion())).answer!.id;
    const note = await as(giver)(comments.postOnAnswer, { answerId, body: 'Why a week?', authorship: 'anonymous' });
    await as(author)(moderation.flagComment, { commentId: note.id, reason: 'unkind' });
    const { items } = await moderator(moderation.cases, { kind: 'comment', limit: 50 });
    const { id: caseId } = items.find(({ subject }) => subject.id === note.id)!;
    await moderator(moderation.decide, { caseId, act: 'hide', rule: 'unkind', words: 'It calls a person names.' });
    const told = () => rowsOf(db, sql`select kind from authorship.authors where content_id = ${note.id}`);
    expect(await told()).toEqual([{ kind: 'comment' }]);

    await as(author)(answers.delete, { answerId });
    expect(await told()).toEqual([]);
  });

  it('leaves nothing that tells who said something about it, and to the givers that they gave', async ({
    db,
    as,
    member,
  }) => {
    const [author, giver] = [await member(), await member()];
    const own = (await as(giver)(questions.post, aQuestion())).answer!.id;
    const { id: questionId, answer } = await as(author)(questions.post, aQuestion());
    const answerId = answer!.id;
    const note = await as(giver)(comments.postOnAnswer, { answerId, body: 'Why a week?', authorship: 'anonymous' });
    await as(author)(comments.postOnAnswer, { answerId, body: 'It is how often they cook.', parentId: note.id });
    const given = await as(giver)(reviews.write, { answerId, number: 1, ...review });
    const credit = () => rowsOf<{ n: number }>(db, sql`select ${givenSince(sql`${own}::uuid`)} as n`);
    expect(await credit()).toEqual([{ n: 1 }]);

    await as(author)(answers.delete, { answerId });
    const told = await rowsOf<{ id: string; kind: string; slot: string | null }>(
      db,
      sql`select content_id as id, kind, slot from authorship.authors where member_id in (${author.id}, ${giver.id}) and question_id = ${questionId}`,
    );
    expect(told).toEqual([{ id: questionId, kind: 'question', slot: null }]);
    const left = await rowsOf<{ row: string }>(db, sql`select to_jsonb(a)::text as row from authorship.authors a`);
    for (const id of [answerId, note.id, given.id]) expect(left.map(({ row }) => row).join()).not.toContain(id);
    expect(await credit()).toEqual([{ n: 1 }]);
  });
});
