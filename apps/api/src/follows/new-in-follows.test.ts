import { accounts, answers, blocks, companies, follows, questions, topics } from '@debrief/contract/client';
import { limits } from '@debrief/contract/limits';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { it } from '../../test/it.ts';
import { refusedWith } from '../../test/refused.ts';

const body = 'I would first ask what the list is for, then count what was opened within seven days.';
const post = { title: 'How would you measure a reading list?', topics: ['metrics'], companies: ['Acme'] };
const later = (clock: { now: Date }, ms = 1_000) => {
  clock.now = new Date(clock.now.getTime() + ms);
};

describe('following', () => {
  it('is said on each page to oneself alone, kept once, and taken back', async ({ as, member }) => {
    const me = as(await member());
    const author = as(await member({ handle: 'an-author' }));
    const { id: questionId, answer } = await author(questions.post, { ...post, answer: { body } });
    const answerId = answer!.id;
    const shown = async (who: typeof me) => [
      (await who(companies.show, { slug: 'acme' })).followed,
      (await who(topics.show, { slug: 'metrics' })).followed,
      (await who(questions.show, { questionId })).followed,
      (await who(answers.show, { answerId })).followed,
      (await who(accounts.profile, { handle: 'an-author' })).followed,
    ];
    for (const _ of [1, 2]) {
      await me(follows.company, { slug: 'acme' });
      await me(follows.topic, { slug: 'metrics' });
      await me(follows.question, { questionId });
      await me(follows.answer, { answerId });
      await me(follows.member, { handle: 'An-Author' });
    }
    expect(await shown(me)).toEqual([true, true, true, true, true]);
    expect(await shown(author)).toEqual([false, false, false, false, false]);
    expect(await shown(as())).toEqual([false, false, false, false, false]);
    const { items } = await me(follows.list, { limit: 3 });
    expect(items).toHaveLength(3);
    expect((await me(follows.list, {})).items.map(({ kind, key }) => [kind, key]).sort()).toEqual([
      ['answer', answerId],
      ['company', 'acme'],
      ['member', 'an-author'],
      ['question', (await me(questions.show, { questionId })).slug],
      ['topic', 'metrics'],
    ]);
    expect((await author(follows.list, {})).items).toEqual([]);
    await me(follows.stopCompany, { slug: 'acme' });
    await me(follows.stopTopic, { slug: 'metrics' });
    await me(follows.stopQuestion, { questionId });
    await me(follows.stopAnswer, { answerId });
    await me(follows.stopMember, { handle: 'an-author' });
    expect(await shown(me)).toEqual([false, false, false, false, false]);
  });

  it('refuses oneself, what is not there, and more than one can take in', async ({ as, member, db }) => {
    const self = await member({ handle: 'only-me' });
    const me = as(self);
    const author = as(await member());
    const { id, answer } = await author(questions.post, { ...post, answer: { body, visibility: 'private' } });
    expect(await refusedWith(me(follows.member, { handle: 'only-me' }))).toBe('access.denied');
    expect(await refusedWith(me(follows.member, { handle: 'nobody-at-all' }))).toBe('not-found');
    expect(await refusedWith(me(follows.answer, { answerId: answer!.id }))).toBe('not-found');
    await db.execute(sql`
      with made as (insert into members (id, handle, display_name, headline, role, created_at)
        select gen_random_uuid(), 'many-' || n, '', '', 'member', now() from generate_series(1, ${limits.follows.max}::int) n returning id)
      insert into follows (id, member_id, followed_id, created_at) select gen_random_uuid(), ${self.id}, id, now() from made`);
    expect(await refusedWith(me(follows.question, { questionId: id }))).toBe('follows.full');
  });
});

describe('what is new in what one follows', () => {
  it('is questions of a company, a topic and a member, answers, and versions, each once, newest first', async ({
    as,
    member,
    clock,
  }) => {
    const me = as(await member());
    const author = as(await member({ handle: 'an-author', displayName: 'An Author' }));
    const old = await author(questions.post, { ...post, answer: { body } });
    later(clock);
    await me(follows.company, { slug: 'acme' });
    await me(follows.topic, { slug: 'metrics' });
    await me(follows.question, { questionId: old.id });
    await me(follows.answer, { answerId: old.answer!.id });
    await me(follows.member, { handle: 'an-author' });
    expect((await me(follows.news, {})).items).toEqual([]);

    later(clock);
    await author(questions.post, { ...post, title: 'How would you price a reading list?' });
    later(clock);
    const { id: answerId } = await as(await member())(answers.publish, { questionId: old.id, body });
    later(clock);
    await author(answers.revise, { answerId: old.answer!.id, body: `${body} Then I would ask again.`, basedOn: 1 });
    const { items } = await me(follows.news, {});
    expect(items).toMatchObject([
      { kind: 'version', answer: { id: old.answer!.id, revision: 2 }, because: { kind: 'answer' } },
      { kind: 'answer', answer: { id: answerId }, question: { slug: old.slug }, because: { kind: 'question' } },
      { kind: 'question', question: { title: 'How would you price a reading list?' } },
    ]);

    const paged: unknown[] = [];
    let cursor: string | undefined;
    do {
      const page = await me(follows.news, { limit: 1, ...(cursor && { cursor }) });
      paged.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(paged).toEqual(items);
  });

  it('never tells who wrote what is anonymous, and shows nothing that is not public', async ({ as, member, clock }) => {
    const me = as(await member());
    const author = as(await member({ handle: 'an-author' }));
    const { id: questionId } = await as(await member())(questions.post, post);
    await me(follows.member, { handle: 'an-author' });
    later(clock);
    const titles = ['Hidden name', 'Only a link', 'Only me'].map((word) => `${post.title} ${word}`);
    await author(questions.post, { ...post, title: titles[0]!, authorship: 'anonymous' });
    const hidden = await author(answers.publish, { questionId, body, authorship: 'anonymous' });
    const ids: string[] = [];
    for (const [i, visibility] of (['link', 'private'] as const).entries()) {
      const other = await as(await member())(questions.post, { ...post, title: titles[i + 1]! });
      const answer = await author(answers.publish, { questionId: other.id, body, visibility });
      await me(follows.question, { questionId: other.id });
      ids.push(answer.id);
    }
    later(clock);
    expect((await me(follows.news, {})).items).toEqual([]);

    // Found by its question, under the name made up for it.
    await me(follows.question, { questionId });
    const { items } = await me(follows.news, {});
    expect(items).toMatchObject([
      { answer: { id: hidden.id }, author: { kind: 'anonymous' }, because: { kind: 'question' } },
    ]);
    expect(items[0]!.at).toMatch(/T00:00:00\.000Z$/);
    const told = JSON.stringify(items);
    for (const secret of ['an-author', ...ids]) expect(told).not.toContain(secret);
  });

  it('leaves out one’s own, members one blocks or is blocked by, and what was withdrawn', async ({
    as,
    member,
    clock,
  }) => {
    const me = as(await member({ handle: 'me-myself' }));
    const [loud, shy, kind] = [
      as(await member({ handle: 'too-loud' })),
      as(await member({ handle: 'too-shy' })),
      as(await member({ handle: 'kind-one' })),
    ];
    await me(questions.post, { ...post, title: 'How would you start a reading list?' });
    await me(follows.company, { slug: 'acme' });
    later(clock);
    await me(questions.post, { ...post, title: 'How would you end a reading list?' });
    for (const [i, who] of [loud, shy, kind].entries())
      await who(questions.post, { ...post, title: `${post.title} ${i}` });
    const title = async () => (await me(follows.news, {})).items.map(({ question }) => question.title).sort();
    expect(await title()).toEqual([0, 1, 2].map((i) => `${post.title} ${i}`));
    await me(blocks.block, { handle: 'too-loud' });
    await shy(blocks.block, { handle: 'me-myself' });
    expect(await title()).toEqual([`${post.title} 2`]);

    await me(follows.member, { handle: 'kind-one' });
    later(clock);
    const { items } = await kind(questions.list, { q: 'reading list start' });
    const mine = items.find((question) => question.title.includes('start'))!;
    const { id: answerId } = await kind(answers.publish, { questionId: mine.id, body });
    expect((await me(follows.news, {})).items).toMatchObject([{ kind: 'answer', because: { kind: 'member' } }, {}]);
    await kind(answers.delete, { answerId });
    expect(await title()).toEqual([`${post.title} 2`]);
  });
});
