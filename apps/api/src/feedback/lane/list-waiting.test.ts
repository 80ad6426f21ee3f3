import { answers, lane, questions } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { it } from '../../../test/it.ts';
import type { Member, MemberCtx } from '../../platform/context.ts';
import { noteReview } from './note-review.ts';

const body = 'I would first ask what the list is for, then count what was opened within seven days.';
const day = 86_400_000;
const start = Date.parse('2026-03-04T15:47:31.123Z');

/** Posts an answer that wants feedback, at its own question, and gives its id. */
const story = it.extend<{ waits: (given?: { by?: Member; authorship?: 'named' | 'anonymous' }) => Promise<string> }>({
  waits: async ({ as, member }, use) => {
    let n = 0;
    await use(async ({ by, authorship = 'named' } = {}) => {
      const posted = await as(by ?? (await member()))(questions.post, {
        title: `How would you measure reading list ${++n}?`,
        topics: ['metrics'],
        companies: [],
        answer: { body, authorship },
      });
      return posted.answer!.id;
    });
  },
});

describe('what waits for a second pair of eyes', () => {
  story('is shown to everyone, the longest wait first, a page at a time', async ({ as, waits, clock }) => {
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) {
      clock.now = new Date(start + n * day);
      ids.push(await waits());
    }
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await as()(lane.waiting, { limit: 2, cursor });
      found.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(found).toEqual(ids);
  });

  story(
    'tells the day and the made-up name, and of its order within a day nothing',
    async ({ as, member, waits, clock }) => {
      const writer = await member();
      const hours = [3, 0, 2, 1].map((n) => start + n * 3_600_000);
      for (const [n, at] of hours.entries()) {
        clock.now = new Date(at);
        await waits(n % 2 ? { by: writer, authorship: 'anonymous' } : {});
      }
      const { items } = await as()(lane.waiting, {});
      expect(items.map(({ since }) => since)).toEqual(Array(4).fill('2026-03-04T00:00:00.000Z'));
      expect(items.map(({ id }) => id)).toEqual(items.map(({ id }) => id).sort());
      const hidden = items.filter(({ author }) => author.kind === 'anonymous');
      expect(hidden).toHaveLength(2);
      expect(JSON.stringify(hidden)).not.toContain(writer.id);
      expect(hidden[0]).toMatchObject({ excerpt: body, revision: 1, topic: { slug: 'metrics' } });
    },
  );

  story(
    'leaves out what is not everyone’s, what wants none, and what was taken away',
    async ({ as, member, waits }) => {
      const author = await member();
      const [hidden, quiet, gone] = [
        await waits({ by: author }),
        await waits({ by: author }),
        await waits({ by: author }),
      ];
      const open = await waits();
      await as(author)(answers.change, { answerId: hidden, visibility: 'private' });
      await as(author)(answers.change, { answerId: quiet, feedbackWanted: null });
      await as(author)(answers.delete, { answerId: gone });
      expect((await as()(lane.waiting, {})).items.map(({ id }) => id)).toEqual([open]);
      expect((await as(author)(lane.waiting, {})).items, 'whoever asks').toEqual((await as()(lane.waiting, {})).items);
    },
  );

  story('puts what has no review first, and has enough after three', async ({ db, as, member, waits, clock }) => {
    const author = await member();
    clock.now = new Date(start);
    const older = await waits({ by: author });
    clock.now = new Date(start + day);
    const newer = await waits();
    const review = async () => {
      const ctx = { db, viewer: await member(), now: () => clock.now } as unknown as MemberCtx;
      await noteReview(ctx, { answerId: older, revision: 1, interviewer: false });
    };
    const shown = async () => (await as()(lane.waiting, {})).items.map(({ id, reviews }) => [id, reviews]);
    await review();
    expect(await shown()).toEqual([
      [newer, 0],
      [older, 1],
    ]);
    await review();
    await review();
    expect(await shown()).toEqual([[newer, 0]]);
    await as(author)(answers.revise, { answerId: older, basedOn: 1, body: `${body} Then I decide.` });
    expect((await as()(lane.waiting, { limit: 1 })).items).toHaveLength(1);
    expect((await shown()).map(([, reviews]) => reviews)).toEqual([0, 0]);
  });
});
