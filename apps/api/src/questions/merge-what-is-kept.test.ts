import {
  answers,
  type Client,
  collections,
  drafts,
  follows,
  questions,
  sightings,
  votes,
} from '@debrief/contract/client';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { it as usual } from '../../test/it.ts';
import { refused } from '../../test/refused.ts';
import type { Db } from '../platform/db/connect.ts';

const it = usual.extend<{ moderator: Client }>({
  moderator: async ({ as, member }, use) => use(as(await member({ role: 'moderator' }))),
});

const body = 'I would first ask who waits for it, and then count how long they wait on a usual day.';
const post = (who: Client, title: string, more = {}) =>
  who(questions.post, { title, topics: ['metrics'], companies: [], ...more });
const show = (who: Client, questionId: string) => who(questions.show, { questionId, include: 'answers' });
const rowsOf = async <Row>(db: Db, query: Parameters<Db['execute']>[0]) =>
  ((await db.execute(query)) as unknown as { rows: Row[] }).rows;

describe('what members keep of two questions, when they are merged', () => {
  it('counts each member once: votes, reports, follows and lists', async ({ as, member, moderator, db }) => {
    const author = as(await member());
    const [kept, gone] = [
      await post(author, 'How would you staff a ferry?'),
      await post(as(await member()), 'How would you staff ferries?'),
    ];
    const [both, first, second] = [as(await member()), as(await member()), as(await member())];
    const keep = async (who: Client, questionId: string) => {
      await who(votes.forQuestion, { questionId });
      await who(sightings.record, {
        questionId,
        company: 'Zetaworks',
        month: questionId === gone.id ? '2026-02' : '2026-01',
      });
      await who(follows.question, { questionId });
      await who(collections.saveQuestion, { questionId });
    };
    for (const [who, question] of [
      [both, kept],
      [both, gone],
      [first, kept],
      [second, gone],
    ] as const)
      await keep(who, question.id);
    await author(votes.forQuestion, { questionId: gone.id });

    const shown = await moderator(questions.merge, { questionId: gone.id, into: kept.id });
    expect(shown.counts).toMatchObject({ votes: 3, sightings: 3 });
    expect(await rowsOf(db, sql`select count(*)::int as n from votes where question_id = ${kept.id}`)).toEqual([
      { n: 3 },
    ]);
    const own = await show(both, kept.id);
    expect(own).toMatchObject({ voted: true, saved: true, followed: true });
    expect(own.yours!.reports).toMatchObject([{ month: '2026-02', company: { name: 'Zetaworks' } }]);
    expect(own.asked!.companies).toMatchObject([{ name: 'Zetaworks', members: 3 }]);
    for (const who of [both, second]) {
      expect((await who(follows.list, {})).items).toHaveLength(1);
      expect((await who(collections.list, {})).items).toMatchObject([{ count: 1 }]);
      await who(collections.unsaveQuestion, { questionId: gone.id });
      expect((await who(collections.list, {})).items).toMatchObject([{ count: 0 }]);
    }
    expect(
      await refused(both(sightings.record, { questionId: kept.id, company: 'Zetaworks', month: '2026-01' })),
    ).toMatchObject({
      code: 'sighting.exists',
    });
    await second(sightings.withdraw, { sightingId: (await show(second, kept.id)).yours!.reports[0]!.id });
    expect((await show(as(), kept.id)).counts.sightings).toBe(2);
  });

  it('keeps the report of whoever also said that it is not asked there', async ({ as, member, moderator }) => {
    const author = as(await member());
    const [kept, gone] = [
      await post(author, 'How would you paint a ferry?', { companies: ['Zetaworks'] }),
      await post(author, 'How would you paint ferries?', { companies: ['Zetaworks'] }),
    ];
    const me = as(await member());
    await me(sightings.dispute, { questionId: kept.id, slug: 'zetaworks' });
    await me(sightings.record, { questionId: gone.id, company: 'Zetaworks', month: '2026-01' });
    await moderator(questions.merge, { questionId: gone.id, into: kept.id });
    expect((await show(me, kept.id)).yours).toMatchObject({ disputes: [], reports: [{ month: '2026-01' }] });
  });

  it('loses no draft: it is found at the kept question, beside what was written there', async ({
    as,
    member,
    moderator,
  }) => {
    const author = as(await member());
    const [kept, gone] = [
      await post(author, 'How would you name a ferry?'),
      await post(author, 'What would you name a ferry?'),
    ];
    const [one, both, later] = [as(await member()), as(await member()), as(await member())];
    const save = (who: Client, key: string, text: string, version = 0) =>
      who(drafts.save, { key, content: { body: text }, version });
    await save(one, `answer:${gone.id}`, 'After a bird.');
    await save(both, `answer:${gone.id}`, 'After a fish.');
    await save(both, `answer:${kept.id}`, 'After a captain.');
    await save(author, `question:${gone.id}`, 'Other words');
    await moderator(questions.merge, { questionId: gone.id, into: kept.id });

    const read = async (who: Client) =>
      (await who(drafts.list, {})).items.map(({ key, content }) => [key, content['body']]);
    expect(await read(one)).toEqual([[`answer:${kept.id}`, 'After a bird.']]);
    expect(await read(both)).toEqual([[`answer:${kept.id}`, 'After a captain.\n\nAfter a fish.']]);
    expect(await read(author)).toEqual([]);
    // A window that was open all the while goes on saving under the former name.
    expect((await save(later, `answer:${gone.id}`, 'After nobody.')).key).toBe(`answer:${kept.id}`);
    expect((await later(drafts.show, { key: `answer:${gone.id}` })).content).toEqual({ body: 'After nobody.' });
    const posted = await later(answers.publish, { questionId: gone.slug, body });
    expect(posted.questionId).toBe(kept.id);
    expect(await read(later)).toEqual([]);
  });
});
