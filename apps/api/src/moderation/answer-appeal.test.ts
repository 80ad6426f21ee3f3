import { comments, moderation, notices, questions } from '@debrief/contract/client';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { it } from '../../test/it.ts';
import { refusedWith } from '../../test/refused.ts';

const asked = { title: 'How would you measure a reading list?', topics: ['metrics'], companies: [] };
const reason = 'unkind' as const;
const words = 'It calls a person names. Say what is wrong with the answer.';

describe('lifting a suspension', () => {
  it('lets a member write again at once, and can be done once', async ({ as, clock, member }) => {
    const loud = as(await member({ handle: 'too-loud' }));
    const { id: questionId } = await loud(questions.post, asked);
    await as(await member())(moderation.flagMember, { handle: 'too-loud', reason });
    const moderator = as(await member({ role: 'moderator' }));
    const caseId = (await moderator(moderation.cases, {})).items[0]!.id;
    const mayLift = async () => (await moderator(moderation.showCase, { caseId })).can.lift;
    expect(await mayLift()).toBe(false);
    expect(await refusedWith(moderator(moderation.decide, { caseId, act: 'lift' }))).toBe('access.denied');

    await moderator(moderation.decide, { caseId, act: 'suspend', rule: reason, words, days: 2 });
    const write = () => loud(comments.postOnQuestion, { questionId, body: 'And now?' });
    expect(await refusedWith(write())).toBe('account.suspended');
    expect(await mayLift()).toBe(true);
    clock.now = new Date(clock.now.getTime() + 60_000);
    await moderator(moderation.decide, { caseId, act: 'lift' });
    await write();
    expect(await mayLift()).toBe(false);
    expect((await moderator(moderation.log, {})).items[0]).toMatchObject({ act: 'moderation.lift' });
  });
});

describe('upholding a decision that is appealed against', () => {
  it('leaves it as it is, tells why, and is the last word', async ({ as, clock, db, member }) => {
    await db.execute(sql`update members set role = 'member'`);
    const author = as(await member());
    const { id: questionId } = await author(questions.post, asked);
    await as(await member())(moderation.flagQuestion, { questionId, reason });
    const [first, second] = [as(await member({ role: 'moderator' })), as(await member({ role: 'moderator' }))];
    const [found] = (await first(moderation.cases, {})).items;
    await first(moderation.decide, { caseId: found!.id, act: 'hide', rule: reason, words });
    const noticeId = (await author(notices.list, {})).items[0]!.id;
    await author(notices.appeal, { noticeId, words: 'It calls nobody anything.' });
    const caseId = (await second(moderation.cases, { kind: 'appeal' })).items[0]!.id;
    const uphold = { caseId, act: 'uphold' as const, words: 'It names a person in its second sentence.' };
    expect(await refusedWith(first(moderation.decide, uphold))).toBe('access.denied');
    expect(await refusedWith(second(moderation.decide, { caseId, act: 'uphold' }))).toBe('request.invalid');
    clock.now = new Date(clock.now.getTime() + 60_000);
    await second(moderation.decide, uphold);

    expect(await refusedWith(as()(questions.show, { questionId }))).toBe('not-found');
    expect((await author(notices.list, {})).items).toMatchObject([
      { act: 'hide', read: false, appeal: { state: 'upheld', answer: uphold.words }, can: { appeal: false } },
    ]);
    expect(await refusedWith(second(moderation.decide, { ...uphold, act: 'overturn' }))).toBe('access.denied');
    expect(await refusedWith(author(notices.appeal, { noticeId, words: 'Please look once more.' }))).toBe(
      'appeal.exists',
    );
    expect((await second(moderation.log, {})).items[0]).toMatchObject({ act: 'moderation.uphold' });
  });
});
