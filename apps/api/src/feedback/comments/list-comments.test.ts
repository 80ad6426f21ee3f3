import { randomUUID } from 'node:crypto';
import { answers, comments, questions } from '@debrief/contract/client';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { it } from '../../../test/it.ts';
import type { Db } from '../../platform/db/connect.ts';

/** So many comments on an answer, or else on the question, in the order of their numbers. */
const write = (db: Db, count: number, questionId: string, answerId: string | null) =>
  db.execute(sql`insert into comments (id, question_id, answer_id, authorship, pseudonym, body, body_html, revision, created_at, position)
    select gen_random_uuid(), ${questionId}::uuid, ${answerId}::uuid, 'anonymous', 'Quiet Heron', 'Number ' || n, '<p></p>',
      case when ${answerId}::uuid is not null then 1 end, now(), n from generate_series(1, ${count}) n`);

describe('a thread of more than a thousand comments', () => {
  it('is read page after page, on an answer and on a question, none twice and none left out', async ({
    db,
    as,
    member,
  }) => {
    const asked = { title: `What was said at length about ${randomUUID()}?`, topics: ['metrics'], companies: [] };
    const body = 'I would count who comes back within a week, and ask those who do not why.';
    const { id: questionId, answer } = await as(await member())(questions.post, { ...asked, answer: { body } });
    const answerId = answer!.id;
    await write(db, 2_003, questionId, answerId);
    await write(db, 1_000, questionId, null);
    const bodies = (page: { items: { body: string }[] }) => page.items.map((comment) => comment.body);
    const numbered = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, n) => `Number ${from + n}`);

    expect((await as()(answers.show, { answerId, include: 'comments' })).comments).toHaveLength(1_000);
    const first = await as()(comments.onAnswer, { answerId });
    expect(bodies(first)).toEqual(numbered(1, 1_000));
    const second = await as()(comments.onAnswer, { answerId, revision: 1, cursor: first.nextCursor! });
    expect(bodies(second)).toEqual(numbered(1_001, 2_000));
    const third = await as()(comments.onAnswer, { answerId, cursor: second.nextCursor! });
    expect(bodies(third)).toEqual(numbered(2_001, 2_003));
    expect(third.nextCursor).toBeNull();

    const only = await as()(comments.onQuestion, { questionId });
    expect(bodies(only)).toEqual(numbered(1, 1_000));
    expect(only.nextCursor).toBeNull();
    await expect(as()(comments.onQuestion, { questionId, cursor: 'mine' })).rejects.toThrow();

    // As many at once as are asked for: the fewest, a common number and the most.
    for (const limit of [1, 20, 100]) {
      const some = await as()(comments.onAnswer, { answerId, limit });
      expect(bodies(some)).toEqual(numbered(1, limit));
      const next = await as()(comments.onAnswer, { answerId, revision: 1, limit, cursor: some.nextCursor! });
      expect(bodies(next)).toEqual(numbered(limit + 1, 2 * limit));
      const onQuestion = await as()(comments.onQuestion, { questionId, limit });
      expect(bodies(onQuestion)).toEqual(numbered(1, limit));
      const after = await as()(comments.onQuestion, { questionId, limit, cursor: onQuestion.nextCursor! });
      expect(bodies(after)).toEqual(numbered(limit + 1, 2 * limit));
    }
    for (const limit of [0, 101]) await expect(as()(comments.onAnswer, { answerId, limit })).rejects.toThrow();
  });
});
