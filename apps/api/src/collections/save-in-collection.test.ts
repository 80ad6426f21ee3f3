import { answers, collections, questions } from '@debrief/contract/client';
import { limits } from '@debrief/contract/limits';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { it } from '../../test/it.ts';
import { refused } from '../../test/refused.ts';
import { purgeCollections } from './delete-collection.ts';

const body = 'I would first ask what the list is for, then count what was opened within seven days.';
const post = { title: 'How would you measure a reading list?', topics: ['metrics'], companies: [] };
const day = 86_400_000;

describe('saving a question or an answer', () => {
  it('goes into the usual list, which the first one makes; again changes nothing', async ({ as, member, clock }) => {
    const me = as(await member());
    const { id, slug, answer } = await as(await member())(questions.post, { ...post, answer: { body } });
    expect((await me(collections.list, {})).items).toEqual([]);
    const list = await me(collections.saveQuestion, { questionId: slug });
    expect(list).toMatchObject({ name: 'Saved', usual: true, count: 1, holds: true, can: { delete: false } });
    clock.now = new Date(clock.now.getTime() + 1_000);
    await me(collections.saveAnswer, { answerId: answer!.id });
    expect(await me(collections.saveAnswer, { answerId: answer!.id })).toMatchObject({ id: list.id, count: 2 });
    expect((await me(collections.items, { collectionId: list.id })).items).toMatchObject([
      { kind: 'answer', answer: { id: answer!.id, saved: true } },
      { kind: 'question', question: { id, saved: true } },
    ]);
    expect(await me(questions.show, { questionId: id })).toMatchObject({ saved: true });
    expect(await me(answers.show, { answerId: answer!.id })).toMatchObject({ saved: true });
    expect(await as()(questions.show, { questionId: id })).toMatchObject({ saved: false });
  });

  it('is one’s own: nobody else sees the list, fills it or takes from it', async ({ as, member }) => {
    const [me, other] = [as(await member()), as(await member())];
    const { id } = await other(questions.post, post);
    const list = await me(collections.saveQuestion, { questionId: id });
    const { items } = await me(collections.items, { collectionId: list.id });
    expect((await other(collections.list, { question: id })).items).toEqual([]);
    expect(await other(questions.show, { questionId: id })).toMatchObject({ saved: false });
    for (const call of [
      () => other(collections.items, { collectionId: list.id }),
      () => other(collections.rename, { collectionId: list.id, name: 'Mine now' }),
      () => other(collections.delete, { collectionId: list.id }),
      () => other(collections.restore, { collectionId: list.id }),
      () => other(collections.saveQuestion, { questionId: id, collection: list.id }),
    ])
      expect(await refused(call())).toMatchObject({ code: 'not-found' });
    await other(collections.remove, { savedItemId: items[0]!.id });
    await other(collections.unsaveQuestion, { questionId: id, collection: list.id });
    expect((await me(collections.items, { collectionId: list.id })).items).toEqual(items);
  });

  it('pages saved last first, and loses nothing between pages', async ({ as, member, clock }) => {
    const me = as(await member());
    const titles = ['first', 'second', 'third'].map((word) => `${post.title} ${word}`);
    for (const title of titles) {
      const { id } = await me(questions.post, { ...post, title });
      await me(collections.saveQuestion, { questionId: id });
      if (title.endsWith('first')) clock.now = new Date(clock.now.getTime() + 1_000);
    }
    const [list] = (await me(collections.list, {})).items;
    const seen: (string | undefined)[] = [];
    let cursor: string | undefined;
    do {
      const page = await me(collections.items, { collectionId: list!.id, limit: 1, ...(cursor && { cursor }) });
      seen.push(...page.items.map((item) => item.question?.title));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toHaveLength(3);
    expect([...seen].sort()).toEqual([...titles].sort());
    expect(seen.at(-1)).toBe(titles[0]);
  });

  it('says that something was there when its author withdraws it, and lets the line be removed', async ({
    as,
    member,
  }) => {
    const [me, author] = [as(await member()), as(await member())];
    const { answer } = await author(questions.post, { ...post, answer: { body, authorship: 'anonymous' } });
    const answerId = answer!.id;
    const { id: collectionId } = await me(collections.saveAnswer, { answerId });
    const item = async () => (await me(collections.items, { collectionId })).items[0]!;

    await author(answers.change, { answerId, visibility: 'private' });
    expect(await item()).toEqual({ kind: 'answer', id: expect.any(String), savedAt: expect.any(String) });
    await author(answers.change, { answerId, visibility: 'public' });
    expect(await item()).toMatchObject({ answer: { id: answerId } });
    await author(answers.delete, { answerId });
    const gone = await item();
    expect(Object.keys(gone).sort()).toEqual(['id', 'kind', 'savedAt']);
    await me(collections.remove, { savedItemId: gone.id });
    expect((await me(collections.list, {})).items).toMatchObject([{ count: 0 }]);
  });

  it('refuses an answer that one may not see', async ({ as, member }) => {
    const author = as(await member());
    const { answer } = await author(questions.post, { ...post, answer: { body, visibility: 'link' } });
    const call = as(await member())(collections.saveAnswer, { answerId: answer!.id });
    expect(await refused(call)).toMatchObject({ code: 'not-found' });
    expect(await author(collections.saveAnswer, { answerId: answer!.id })).toMatchObject({ count: 1 });
  });

  it('refuses more than fit into one list', async ({ as, member, db }) => {
    const me = as(await member());
    const { id } = await me(questions.post, post);
    const list = await me(collections.make, { name: 'Full' });
    await db.execute(sql`update collections set items_count = ${limits.collectionItems.max} where id = ${list.id}`);
    const call = me(collections.saveQuestion, { questionId: id, collection: list.id });
    expect(await refused(call)).toMatchObject({ code: 'request.invalid', fields: { collection: expect.any(String) } });
    expect(await me(questions.show, { questionId: id })).toMatchObject({ saved: false });
  });
});

describe('a list', () => {
  it('is made, renamed, and has a name of its own', async ({ as, member }) => {
    const me = as(await member());
    const list = await me(collections.make, { name: 'Onsite in March' });
    await me(collections.make, { name: 'Later' });
    for (const name of ['later', '  LÀTER '])
      expect(await refused(me(collections.rename, { collectionId: list.id, name }))).toMatchObject({
        fields: { name: expect.any(String) },
      });
    expect(await refused(me(collections.make, { name: 'Later' }))).toMatchObject({ code: 'request.invalid' });
    expect(await me(collections.rename, { collectionId: list.id, name: 'ONSITE in March' })).toMatchObject({
      name: 'ONSITE in March',
    });
    const { id } = await me(questions.post, post);
    await me(collections.saveQuestion, { questionId: id });
    const { items } = await me(collections.list, { question: id });
    expect(items.map(({ name, holds }) => [name, holds])).toEqual([
      ['Saved', true],
      ['Later', false],
      ['ONSITE in March', false],
    ]);
  });

  it('comes back with all it held for a day after it was deleted, and then is gone', async ({
    as,
    member,
    db,
    clock,
  }) => {
    const me = as(await member());
    const { id } = await me(questions.post, post);
    const list = await me(collections.make, { name: 'Onsite' });
    await me(collections.saveQuestion, { questionId: id, collection: list.id });
    await me(collections.delete, { collectionId: list.id });
    expect((await me(collections.list, {})).items).toEqual([]);
    expect(await me(questions.show, { questionId: id })).toMatchObject({ saved: false });
    await purgeCollections(db, new Date(clock.now.getTime() + day - 1_000), 10);
    expect(await me(collections.restore, { collectionId: list.id })).toMatchObject({ name: 'Onsite', count: 1 });
    expect(await me(questions.show, { questionId: id })).toMatchObject({ saved: true });

    await me(collections.delete, { collectionId: list.id });
    await me(collections.make, { name: 'Onsite' });
    const back = me(collections.restore, { collectionId: list.id });
    expect(await refused(back)).toMatchObject({ code: 'request.invalid', fields: { name: expect.any(String) } });
    expect(await purgeCollections(db, new Date(clock.now.getTime() + day + 1_000), 10)).toBe(1);
    expect(await refused(me(collections.restore, { collectionId: list.id }))).toMatchObject({ code: 'not-found' });
  });

  it('stays when it is the usual one, and loses a thing where one says so', async ({ as, member }) => {
    const me = as(await member());
    const { id } = await me(questions.post, post);
    const usual = await me(collections.saveQuestion, { questionId: id });
    const other = await me(collections.make, { name: 'Onsite' });
    await me(collections.saveQuestion, { questionId: id, collection: other.id });
    expect(await refused(me(collections.delete, { collectionId: usual.id }))).toMatchObject({ code: 'access.denied' });
    await me(collections.unsaveQuestion, { questionId: id, collection: other.id });
    expect((await me(collections.list, { question: id })).items).toMatchObject([{ holds: true }, { holds: false }]);
    await me(collections.saveQuestion, { questionId: id, collection: other.id });
    await me(collections.unsaveQuestion, { questionId: id });
    expect((await me(collections.list, { question: id })).items.map(({ count, holds }) => [count, holds])).toEqual([
      [0, false],
      [0, false],
    ]);
  });
});
