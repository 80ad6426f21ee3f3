import { randomUUID } from 'node:crypto';
import { answers, moderation, questions, takedowns } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { it } from '../../test/it.ts';
import { refused } from '../../test/refused.ts';
import { keepHouse } from '../housekeeping.ts';

const asked = {
  reason: 'private',
  standing: 'person',
  name: 'Ann Example',
  email: 'ann@example.org',
  words: 'This names me and tells where I live. I never agreed to that.',
  truthful: true,
} as const;

describe('asking for something to be taken down', () => {
  it('needs no account, comes before a moderator, and its token tells what came of it', async ({ as, member }) => {
    const [author, guest] = [as(await member()), as()];
    const title = `Where does ${randomUUID()} live?`;
    const { slug, id } = await author(questions.post, { title, topics: ['metrics'], companies: [] });
    const { token } = await guest(takedowns.ask, { ...asked, address: `http://debrief.test/questions/${slug}` });
    expect(token).toMatch(/^[\w-]{22}$/);
    expect(await guest(takedowns.show, { token })).toMatchObject({ state: 'waiting', outcome: '' });

    const moderator = as(await member({ role: 'moderator' }));
    const [waiting] = (await moderator(moderation.cases, {})).items;
    expect(waiting).toMatchObject({ subject: { kind: 'question', id } });
    const words = 'It tells where somebody lives.';
    await moderator(moderation.decide, { caseId: waiting!.id, act: 'hide', rule: 'private', words });
    expect(await guest(takedowns.show, { token })).toMatchObject({ state: 'decided' });
    expect(await refused(guest(questions.show, { questionId: slug }))).toMatchObject({ status: 404 });
  });

  it('is told that it was deleted for good, though nothing is left of its case', async ({ as, member }) => {
    const [author, guest] = [as(await member()), as()];
    const title = `Where does ${randomUUID()} live?`;
    const { slug, id } = await author(questions.post, { title, topics: ['metrics'], companies: [] });
    const { token } = await guest(takedowns.ask, { ...asked, address: `http://debrief.test/questions/${slug}` });
    const admin = as(await member({ role: 'admin' }));
    const { items } = await admin(moderation.cases, { limit: 50 });
    const { id: caseId } = items.find(({ subject }) => subject.id === id)!;
    const words = 'It tells where somebody lives.';
    expect(await admin(moderation.decide, { caseId, act: 'delete', rule: 'private', words })).toBeNull();
    expect(await guest(takedowns.show, { token })).toMatchObject({
      state: 'decided',
      outcome: 'A moderator has deleted it for good.',
    });
  });

  it('is kept for a year after it was decided, with a name and an address, and while it waits', async ({
    as,
    clock,
    db,
    member,
  }) => {
    const [author, guest] = [as(await member()), as()];
    const moderator = as(await member({ role: 'moderator' }));
    const askAbout = async () => {
      const title = `Where does ${randomUUID()} live?`;
      const answer = { body: 'In the second house on the left, behind the old station.' };
      const made = await author(questions.post, { title, topics: ['metrics'], companies: [], answer });
      const { token } = await guest(takedowns.ask, {
        ...asked,
        address: `http://debrief.test/answers/${made.answer!.id}`,
      });
      return { answerId: made.answer!.id, token };
    };
    const [decided, gone, waits] = [await askAbout(), await askAbout(), await askAbout()];
    const cases = (await moderator(moderation.cases, {})).items;
    const caseId = cases.find(({ subject }) => subject.id === decided.answerId)!.id;
    await moderator(moderation.decide, { caseId, act: 'approve' });
    await author(answers.delete, { answerId: gone.answerId });
    expect(await guest(takedowns.show, { token: gone.token })).toMatchObject({
      state: 'decided',
      outcome: 'What stood there is gone.',
    });

    const left = async (days: number) => {
      await keepHouse(db, new Date(clock.now.getTime() + days * 86_400_000));
      const isThere = async (one: { token: string }) =>
        (await refused(guest(takedowns.show, { token: one.token }))) === undefined;
      return [await isThere(decided), await isThere(gone), await isThere(waits)];
    };
    expect(await left(364)).toEqual([true, true, true]);
    expect(await left(366)).toEqual([false, false, true]);
  });

  it('is refused in words where nothing of ours stands, and tells nothing without the token', async ({ as }) => {
    const guest = as();
    for (const address of ['http://debrief.test/questions/not-there', 'https://elsewhere.example/questions/x', 'x'])
      expect(await refused(guest(takedowns.ask, { ...asked, address }))).toMatchObject({
        status: 400,
        fields: { address: expect.stringContaining('Nothing stands at this address.') },
      });
    expect(await refused(guest(takedowns.show, { token: 'A'.repeat(22) }))).toMatchObject({ status: 404 });
  });
});
