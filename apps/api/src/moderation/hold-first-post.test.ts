import { answers, comments, inbox, moderation, notices, questions, reviews } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { it as anyIt } from '../../test/it.ts';

const it = anyIt.extend({ holdFirstPosts: true });
const body = 'I would ask what the list is for, then count what was opened within seven days.';
const asked = { title: 'How would you measure a reading list?', topics: ['metrics'], companies: [] };
const said = { strength: 'It asks why first.', change: 'Say why seven days.', through: 'nearly' as const };

describe('first posts, where they are held', () => {
  it('wait for a moderator with their first answer, and are told to their author alone', async ({ as, member }) => {
    const [newcomer, reader] = [as(await member()), as(await member({ role: 'moderator' }))];
    const made = await newcomer(questions.post, { ...asked, answer: { body } });
    expect([made.waits, made.answer?.body]).toEqual([true, body]);
    expect((await reader(questions.list, {})).items).toEqual([]);
    expect((await newcomer(notices.list, {})).items).toMatchObject([
      { act: 'hold', about: { title: asked.title }, can: { appeal: false } },
    ]);
    const { items } = await reader(moderation.cases, {});
    expect(items).toMatchObject([{ firstPost: true, subject: { kind: 'question', withheld: 'held' } }]);

    await reader(moderation.decide, { caseId: items[0]!.id, act: 'approve' });
    const shown = await reader(questions.show, { questionId: made.slug, include: 'answers' });
    expect(shown.answers).toMatchObject([{ body }]);
    expect((await newcomer(notices.list, {})).items.map(({ act }) => act)).toContain('approve');
    const next = await newcomer(questions.post, { ...asked, title: 'How would you measure another list?' });
    expect(next.waits).toBeUndefined();
    expect((await reader(questions.show, { questionId: next.id })).title).toBe('How would you measure another list?');
  });

  it('tell whom they concern once they are shown, and not before', async ({ as, member }) => {
    const moderator = as(await member({ role: 'moderator' }));
    const author = moderator;
    const { answer } = await author(questions.post, { ...asked, answer: { body } });
    const answerId = answer!.id;
    const [one, two] = [as(await member()), as(await member())];
    const remark = await one(comments.postOnAnswer, { answerId, body: 'Why seven days?' });
    const review = await two(reviews.write, { answerId, number: 1, ...said });
    expect([remark.waits, review.waits]).toEqual([true, true]);
    expect(await author(inbox.list, {})).toMatchObject({ items: [], unread: 0 });
    expect((await author(answers.show, { answerId })).counts).toMatchObject({ comments: 0, reviews: 0 });

    const second = as(await member({ role: 'moderator' }));
    for (const { id } of (await second(moderation.cases, {})).items)
      await second(moderation.decide, { caseId: id, act: 'approve' });
    expect((await author(inbox.list, {})).items.map(({ kind, count }) => [kind, count]).sort()).toEqual([
      ['comment', 1],
      ['review', 1],
    ]);
    expect((await author(answers.show, { answerId })).counts).toMatchObject({ comments: 1, reviews: 1 });
  });

  it('leave alone what only oneself sees, until everybody may', async ({ as, member }) => {
    const moderator = as(await member({ role: 'moderator' }));
    const { id } = await moderator(questions.post, asked);
    const newcomer = as(await member());
    const mine = await newcomer(answers.publish, { questionId: id, body, visibility: 'private' });
    expect(mine.waits).toBeUndefined();
    const changed = await newcomer(answers.change, { answerId: mine.id, visibility: 'public' });
    expect(changed.waits).toBe(true);
    expect((await moderator(answers.list, { questionId: id })).items).toEqual([]);
  });
});
