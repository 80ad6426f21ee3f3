import { answers, companies, questions, savedSearches } from '@debrief/contract/client';
import { limits } from '@debrief/contract/limits';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { it } from '../../test/it.ts';
import { refused } from '../../test/refused.ts';
import { purgeSavedSearches } from './change-saved-search.ts';

const body = 'I would first ask what the list is for, then count what was opened within seven days.';
const post = { title: 'How would you measure a reading list?', topics: ['metrics'], companies: [] as string[] };
const [minute, day] = [60_000, 86_400_000];
const later = (clock: { now: Date }, by = minute) => {
  clock.now = new Date(clock.now.getTime() + by);
};

describe('a saved search', () => {
  it('tells what came since it was last looked at, and nothing of one’s own', async ({ as, member, clock }) => {
    const [me, other] = [as(await member()), as(await member())];
    await other(questions.post, { ...post, level: 'senior' });
    later(clock);
    const saved = await me(savedSearches.save, {
      name: 'Senior metrics',
      query: { topic: 'metrics', level: 'senior' },
    });
    const news = async () => (await me(savedSearches.list, {})).items.map(({ newCount }) => newCount);
    expect(await news()).toEqual([0]);
    later(clock);
    await other(questions.post, { ...post, title: 'How would you count readers?', level: 'senior' });
    await other(questions.post, { ...post, title: 'How would you count writers?', level: 'mid' });
    await me(questions.post, { ...post, title: 'How would you count pages?', level: 'senior' });
    expect(await news()).toEqual([1]);
    later(clock);
    await me(savedSearches.look, { savedSearchId: saved.id });
    expect(await news()).toEqual([0]);
  });

  it('is understood by words: their forms, synonyms, “together” and -without', async ({ as, member, clock }) => {
    const [me, other] = [as(await member()), as(await member())];
    await other(questions.post, { ...post, title: 'Which ferry would you measure first?' });
    const save = (q: string) => me(savedSearches.save, { name: q, query: { q, sort: 'relevance' } });
    for (const q of [
      'measuring ferries',
      'ferry -late',
      '"night ferry"',
      'ferry topic:strategy',
      'ferry is:unanswered',
    ])
      await save(q);
    later(clock);
    await other(questions.post, { ...post, title: 'Measure the night ferry: what is late?' });
    await other(questions.post, { ...post, title: 'Would a ferry at night be strategic?', topics: ['strategy'] });
    const counts = Object.fromEntries((await me(savedSearches.list, {})).items.map((s) => [s.name, s.newCount]));
    expect(counts).toEqual({
      'measuring ferries': 1,
      'ferry -late': 1,
      '"night ferry"': 1,
      'ferry topic:strategy': 1,
      'ferry is:unanswered': 2,
    });
  });

  it('compares words in quotation marks with what is read, as searching does: no Markdown, in titles, texts and answers', async ({
    as,
    member,
    clock,
  }) => {
    const [me, other] = [as(await member()), as(await member())];
    const { id: questionId } = await other(questions.post, { ...post, title: 'Which lamp is there already?' });
    const saved: [q: string, kind: 'question' | 'answer', found: number][] = [
      ['"seven days" lamp', 'question', 3],
      ['"Seven Days"', 'question', 3],
      ['"seven days" "bread for"', 'question', 1],
      ['"days seven"', 'question', 0],
      ['"example org" lamp', 'question', 0],
      ['"seven days"', 'answer', 1],
      ['"days seven"', 'answer', 0],
    ];
    for (const [q, kind] of saved) await me(savedSearches.save, { name: `${kind} ${q}`, query: { q, kind } });
    later(clock);
    const asked = (title: string, text: string) => other(questions.post, { ...post, title, body: text });
    await asked('How far does a lamp see in seven days?', 'Nothing more is known.');
    await asked('What does the keeper of a lamp eat?', 'Bread for **Sevén** _days_, I think.');
    await asked('Who paints the lamp?', 'They say [seven](https://example.org/x) days; then it rains.');
    await asked('Who sells the lamp?', 'Seven people count the days until the ferry leaves.');
    await other(answers.publish, { questionId, body: 'I would wait for *seven* **days**, and then take the lamp.' });
    const counts = (await me(savedSearches.list, {})).items.map(({ name, newCount }) => [name, newCount]);
    expect(Object.fromEntries(counts)).toEqual(
      Object.fromEntries(saved.map(([q, kind, found]) => [`${kind} ${q}`, found])),
    );
  });

  it('for answers counts new public answers that hold the words', async ({ as, member, clock }) => {
    const [me, other, third] = [as(await member()), as(await member()), as(await member())];
    const { id } = await other(questions.post, post);
    await me(savedSearches.save, { name: 'Seven days', query: { q: 'opened seven', kind: 'answer' } });
    later(clock);
    await other(answers.publish, { questionId: id, body });
    await third(answers.publish, { questionId: id, body, visibility: 'private' });
    expect((await me(savedSearches.list, {})).items).toMatchObject([{ newCount: 1 }]);
  });

  it('does not miss what shows the day only, nor tell of it twice', async ({ as, member, clock }) => {
    const [me, other] = [as(await member()), as(await member())];
    clock.now = new Date('2026-10-03T15:00:00.000Z');
    const anonymous = (title: string) =>
      other(questions.post, { ...post, title, companies: ['Ferries'], authorship: 'anonymous' });
    await anonymous('Which ferry would you run first?');
    const { slug } = (await me(companies.list, { q: 'ferries' })).items[0]!;
    const { id } = await me(savedSearches.save, { name: 'Ferries', query: { company: slug } });
    const news = async () => (await me(savedSearches.list, {})).items[0]!.newCount;
    expect(await news()).toBe(0);
    later(clock, 60 * minute);
    await anonymous('Which ferry would you run last?');
    expect(await news()).toBe(1);
    await me(savedSearches.look, { savedSearchId: id });
    expect(await news()).toBe(0);
    later(clock, day);
    expect(await news()).toBe(0);
  });

  it('is one’s own: nobody else sees, renames, looks at, deletes or restores it', async ({ as, member }) => {
    const [me, other] = [as(await member()), as(await member())];
    const { id: savedSearchId } = await me(savedSearches.save, {
      name: 'Mine',
      query: { q: 'ferry' },
    });
    expect((await other(savedSearches.list, {})).items).toEqual([]);
    for (const call of [
      () => other(savedSearches.rename, { savedSearchId, name: 'Theirs' }),
      () => other(savedSearches.look, { savedSearchId }),
      () => other(savedSearches.delete, { savedSearchId }),
      () => other(savedSearches.restore, { savedSearchId }),
    ])
      expect(await refused(call())).toMatchObject({ code: 'not-found' });
    expect((await me(savedSearches.list, {})).items).toMatchObject([{ id: savedSearchId, name: 'Mine' }]);
  });

  it('needs something to search for, a name of its own, and is saved once', async ({ as, member, clock }) => {
    const me = as(await member());
    const save = (name: string, query: object) => refused(me(savedSearches.save, { name, query }));
    expect(await save('All', { sort: 'active' })).toMatchObject({ fields: { query: expect.any(String) } });
    expect(await save('Ferry', { q: 'ferry' })).toBeUndefined();
    expect(await save(' FERRY ', { q: 'ship' })).toMatchObject({ fields: { name: expect.any(String) } });
    expect(await save('Boat', { q: 'ferry', sort: 'newest' })).toMatchObject({
      fields: { query: 'You saved this search already, as “Ferry”.' },
    });
    later(clock);
    expect(await save('Boat', { q: 'ferry', level: 'mid' })).toBeUndefined();
    const [boat] = (await me(savedSearches.list, {})).items;
    expect(await refused(me(savedSearches.rename, { savedSearchId: boat!.id, name: 'ferry' }))).toMatchObject({
      fields: { name: expect.any(String) },
    });
    expect(await me(savedSearches.rename, { savedSearchId: boat!.id, name: 'Boats' })).toMatchObject({ name: 'Boats' });
  });

  it(`is one of ${limits.savedSearches.max}; the next is refused in words`, async ({ as, member, db }) => {
    const someone = await member();
    await db.execute(sql`insert into saved_searches (id, member_id, name, key, query, meaning, seen_at, seen_doc, created_at)
      select gen_random_uuid(), ${someone.id}, 'n' || n, 'n' || n, json_build_object('q', 'n' || n), '{"kind":"question","terms":[["x"]],"labels":[],"phrases":[],"without":[],"has":false,"is":null}', now(), 0, now()
      from generate_series(1, ${limits.savedSearches.max}) n`);
    const me = as(someone);
    expect((await me(savedSearches.list, {})).items).toHaveLength(limits.savedSearches.max);
    expect(await refused(me(savedSearches.save, { name: 'More', query: { q: 'x' } }))).toMatchObject({
      code: 'request.invalid',
      fields: { name: expect.stringContaining(`${limits.savedSearches.max} saved searches`) },
    });
  });

  it('comes back for a day after it was deleted, and then is gone', async ({ as, member, db, clock }) => {
    const me = as(await member());
    const { id: savedSearchId } = await me(savedSearches.save, {
      name: 'Ferry',
      query: { q: 'ferry' },
    });
    await me(savedSearches.delete, { savedSearchId });
    expect((await me(savedSearches.list, {})).items).toEqual([]);
    expect(await refused(me(savedSearches.look, { savedSearchId }))).toMatchObject({ code: 'not-found' });
    expect(await purgeSavedSearches(db, new Date(clock.now.getTime() + day - 1_000), 10)).toBe(0);
    expect(await me(savedSearches.restore, { savedSearchId })).toMatchObject({ name: 'Ferry', query: { q: 'ferry' } });
    await me(savedSearches.delete, { savedSearchId });
    await me(savedSearches.save, { name: 'Ferry', query: { q: 'ferry' } });
    expect(await refused(me(savedSearches.restore, { savedSearchId }))).toMatchObject({ code: 'request.invalid' });
    expect(await purgeSavedSearches(db, new Date(clock.now.getTime() + day + 1_000), 10)).toBe(1);
    expect(await refused(me(savedSearches.restore, { savedSearchId }))).toMatchObject({ code: 'not-found' });
  });
});
