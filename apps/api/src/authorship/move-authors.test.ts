import { answers, type Client, comments, questions } from '@debrief/contract/client';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { it as usual } from '../../test/it.ts';
import { refused } from '../../test/refused.ts';

const it = usual.extend<{ moderator: Client }>({
  moderator: async ({ as, member }, use) => use(as(await member({ role: 'moderator' }))),
});

const body = 'I would first ask who waits for it, and then count how long they wait on a usual day.';
const post = (who: Client, title: string, more = {}) =>
  who(questions.post, { title, topics: ['metrics'], companies: [], ...more });
const show = (who: Client, questionId: string) => who(questions.show, { questionId, include: 'answers' });
describe('who wrote what, when questions are merged', () => {
  const anonymous = { authorship: 'anonymous' as const };

  it('stays apart under both made-up names of one member, who answers under the one that stands there', async ({
    as,
    member,
    moderator,
  }) => {
    const author = as(await member());
    const [kept, gone] = [
      await post(author, 'How would you light a pier?'),
      await post(author, 'How would you light piers?'),
    ];
    const me = as(await member());
    const there = await me(answers.publish, { questionId: kept.id, body, ...anonymous });
    const here = await me(answers.publish, { questionId: gone.id, body, ...anonymous });
    await moderator(questions.merge, { questionId: gone.id, into: kept.id });

    const names = new Map((await show(as(), kept.id)).answers!.map(({ id, author: by }) => [id, by]));
    expect(names.get(there.id)).toEqual(there.author);
    expect(names.get(here.id)).toEqual(here.author);
    expect((await show(me, kept.id)).answers!.map(({ mine }) => mine)).toEqual([true, true]);
    const onHere = await me(comments.postOnAnswer, { answerId: here.id, body: 'I left out the lamps.', ...anonymous });
    expect(onHere.author).toEqual(here.author);
    const onQuestion = await me(comments.postOnQuestion, { questionId: kept.id, body: 'Which pier?', ...anonymous });
    expect(onQuestion.author).toEqual(there.author);
  });

  it('gives another made-up name to whoever is called as somebody else is there', async ({
    as,
    member,
    moderator,
    db,
  }) => {
    const author = as(await member());
    const [kept, gone] = [
      await post(author, 'How would you mend a pier?'),
      await post(author, 'How would you mend piers?'),
    ];
    const [one, two, reader] = [as(await member()), as(await member()), as(await member())];
    const there = await one(answers.publish, { questionId: kept.id, body, ...anonymous });
    const here = await two(answers.publish, { questionId: gone.id, body, ...anonymous });
    const said = await two(comments.postOnQuestion, { questionId: gone.id, body: 'A pier of wood?', ...anonymous });
    // Both were given the same name by chance.
    const name = there.author.kind === 'anonymous' && there.author.name;
    await db.execute(sql`update authorship.pseudonyms set name = ${name} where question_id = ${gone.id}`);
    await db.execute(sql`update answers set pseudonym = ${name} where id = ${here.id}`);
    await db.execute(sql`update comments set pseudonym = ${name} where id = ${said.id}`);
    await moderator(questions.merge, { questionId: gone.id, into: kept.id });

    const names = new Map((await show(reader, kept.id)).answers!.map(({ id, author: by }) => [id, by]));
    expect(names.get(there.id)).toEqual(there.author);
    expect(names.get(here.id)).toMatchObject({ kind: 'anonymous' });
    expect(names.get(here.id)).not.toEqual(there.author);
    const { items } = await as()(comments.onQuestion, { questionId: kept.id });
    expect(items[0]!.author).toEqual(names.get(here.id));
    const next = await two(comments.postOnQuestion, { questionId: kept.id, body: 'Of oak?', ...anonymous });
    expect(next.author).toEqual(names.get(here.id));
  });

  it('leaves a member who answered both with both answers, one of them their own at the question', async ({
    as,
    member,
    moderator,
  }) => {
    const author = as(await member());
    const [kept, gone] = [
      await post(author, 'How would you rent a pier?'),
      await post(author, 'How would you rent piers?'),
    ];
    const me = as(await member());
    const there = await me(answers.publish, { questionId: kept.id, body });
    const here = await me(answers.publish, { questionId: gone.id, body });
    await moderator(questions.merge, { questionId: gone.id, into: kept.id });
    expect(await show(me, kept.id)).toMatchObject({ myAnswerId: there.id, counts: { answers: 2 } });
    expect(await refused(me(answers.publish, { questionId: gone.id, body }))).toMatchObject({ code: 'answer.exists' });
    expect(await me(answers.revise, { answerId: here.id, body: `${body} Again.`, basedOn: 1 })).toMatchObject({
      revision: 2,
    });
    await me(answers.delete, { answerId: here.id });
    expect(await show(me, kept.id)).toMatchObject({ myAnswerId: there.id, counts: { answers: 1 } });
  });
});
