import { randomUUID } from 'node:crypto';
import { lane, questions, reviews } from '@debrief/contract/client';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { it } from '../../../test/it.ts';
import { givenSince } from '../../authorship/authorship.visible.ts';
import { blocks } from '../../blocks/blocks.table.ts';

const body = 'I would first ask what the list is for, then count what was opened within seven days.';
const asked = (authorship: 'named' | 'anonymous') => ({
  title: `How would you measure a reading list? ${randomUUID()}`,
  topics: ['metrics'],
  companies: [],
  answer: { body, authorship },
});

describe('an anonymous answer that waits', () => {
  it('is offered alike to whom its author blocks, who blocks its author, and anybody else', async ({
    db,
    as,
    member,
  }) => {
    const [author, curious, blocked, unknown] = [await member(), await member(), await member(), await member()];
    const { answer } = await as(author)(questions.post, asked('anonymous'));
    await db.insert(blocks).values([
      { memberId: curious.id, blockedId: author.id },
      { memberId: author.id, blockedId: blocked.id },
    ]);
    for (const one of [unknown, curious, blocked]) {
      expect((await as(one)(lane.standing, {})).waiting).toBe(1);
      expect((await as(one)(lane.claim, {}))!.answer.id).toBe(answer!.id);
      await as(one)(lane.release, { pass: 'true' });
    }
  });

  it('is not moved by what its author gives, as a named one is', async ({ db, as, member }) => {
    const [author, other] = [as(await member()), as(await member())];
    const own = [await author(questions.post, asked('named')), await author(questions.post, asked('anonymous'))];
    const { answer } = await other(questions.post, asked('named'));
    await author(reviews.write, {
      answerId: answer!.id,
      number: 1,
      strength: 'It counts.',
      change: 'Say who.',
      through: 'yes',
      authorship: 'named',
    });
    const moved = own.map(async (question) => {
      const given = await db.execute(sql`select ${givenSince(sql`${question.answer!.id}::uuid`)} as n`);
      return (given as unknown as { rows: { n: number }[] }).rows[0]!.n;
    });
    expect(await Promise.all(moved)).toEqual([1, 0]);
  });
});
