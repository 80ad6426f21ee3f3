import {
  answers,
  type Client,
  comments,
  moderation,
  notices,
  ownData,
  questions,
  reviews,
} from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { canary, type Life, it as lives, password, words } from '../../test/a-whole-life.ts';
import { whereItStands } from '../../test/where-it-stands.ts';
import type { Db } from '../platform/db/connect.ts';
import { findAllOfMine } from './all-of-mine.queries.ts';

const rule = 'unkind' as const;

/** Hides whatever waits for a moderator; gives the cases. */
async function hideAll(moderator: Client): Promise<string[]> {
  const ids = (await moderator(moderation.cases, { limit: 50 })).items.map(({ id }) => id);
  for (const caseId of ids)
    await moderator(moderation.decide, { caseId, act: 'hide', rule, words: 'It calls a person names.' });
  return ids;
}

/** A life of which nothing can be seen: moderators have hidden all that was written, or what it stands at. */
const it = lives.extend<{ outOfSight: Life; moderator: Client }>({
  moderator: async ({ as, member }, use) => {
    await use(as(await member({ role: 'moderator' })));
  },
  outOfSight: async ({ as, life, member, moderator }, use) => {
    const reader = as(await member());
    const { alone, used, theirs, hidden, note, review } = life.ids as Record<string, string>;
    await reader(moderation.flagReview, { reviewId: review!, reason: rule });
    await reader(moderation.flagComment, { commentId: note!, reason: rule });
    await reader(moderation.flagAnswer, { answerId: hidden!, reason: rule });
    for (const questionId of [alone, used, theirs])
      await reader(moderation.flagQuestion, { questionId: questionId!, reason: rule });
    await hideAll(moderator);
    const told = (await life.client(notices.list, {})).items;
    for (const { id, can } of told)
      if (can.appeal) await life.client(notices.appeal, { noticeId: id, words: `It was ${canary} who began.` });
    await use(life);
  },
});

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'fine',
    (error: { problem?: { code: string } }) => error.problem?.code,
  );

describe('what moderators have hidden', () => {
  const remains = (db: Db, life: Life) => whereItStands(db, [canary, life.id]);

  it('is in its author’s file, to the last word', async ({ db, life, outOfSight, as }) => {
    for (const questionId of [life.ids['alone']!, life.ids['used']!, life.ids['theirs']!])
      expect(await codeOf(as()(questions.show, { questionId }))).toBe('not-found');
    expect(await codeOf(life.client(answers.show, { answerId: life.ids['hidden']! }))).toBe('not-found');
    const file = await findAllOfMine(db, { kind: 'member', id: outOfSight.id });
    const counts = Object.fromEntries(Object.entries(file!).map(([part, items]) => [part, items.length]));
    expect(counts).toMatchObject({
      questions: 2,
      answers: 3,
      comments: 2,
      reviews: 1,
      votes: 2,
      reportsOfBeingAsked: 1,
    });
    expect(counts['decisionsAboutYou']).toBeGreaterThanOrEqual(5);
    for (const what of ['body', 'named', 'anonymous', 'second', 'private', 'note', 'remark', 'strength', 'change'])
      expect(JSON.stringify(file), what).toContain(words(what));
  });

  it('was counted by nobody, and is not taken off a count a second time', async ({ as, life, member, moderator }) => {
    const { theirs, answer, hidden, note, review } = life.ids as Record<string, string>;
    const [reader, other] = [as(await member()), as(await member())];
    await other(comments.postOnAnswer, { answerId: answer!, body: 'Say who counts as a reader.' });
    await other(reviews.write, {
      answerId: answer!,
      number: 1,
      strength: 'It is short.',
      change: 'Say why.',
      through: 'yes',
    });
    await reader(moderation.flagReview, { reviewId: review!, reason: rule });
    await reader(moderation.flagComment, { commentId: note!, reason: rule });
    await reader(moderation.flagAnswer, { answerId: hidden!, reason: rule });
    await hideAll(moderator);
    const seen = async () => ({
      ...(await as()(answers.show, { answerId: answer! })).counts,
      answers: (await as()(questions.show, { questionId: theirs! })).counts.answers,
    });
    expect(await seen()).toMatchObject({ comments: 1, reviews: 1, answers: 1, votes: 1 });
    await life.client(ownData.deleteAccount, { password, posts: 'take' });
    expect(await seen()).toMatchObject({ comments: 1, reviews: 1, answers: 1, votes: 0 });
  });

  it('of others stays where it is when the one goes at whose words it stands', async ({
    as,
    life,
    member,
    moderator,
  }) => {
    const [reader, other] = [as(await member()), as(await member())];
    const { alone, note, answer } = life.ids as Record<string, string>;
    const body = 'I would ask what the list is for, then count what was opened within seven days.';
    const posted = await other(answers.publish, { questionId: alone!, body });
    const reply = await other(comments.postOnAnswer, {
      answerId: answer!,
      parentId: note!,
      body: 'Count readers first.',
    });
    await reader(moderation.flagAnswer, { answerId: posted.id, reason: rule });
    await reader(moderation.flagComment, { commentId: reply.id, reason: rule });
    const cases = await hideAll(moderator);
    await life.client(ownData.deleteAccount, { password, posts: 'take' });
    for (const caseId of cases) await moderator(moderation.decide, { caseId, act: 'restore' });
    const left = await as()(questions.show, { questionId: alone!, include: 'answers' });
    expect(left).toMatchObject({ body: '', counts: { answers: 1 }, answers: [{ id: posted.id, body }] });
    const said = (await as()(comments.onAnswer, { answerId: answer! })).items;
    expect(said.map(({ id }) => id)).toContain(reply.id);
  });

  for (const posts of ['take', 'leave'] as const)
    it(`goes with the account of its author, where the rest is to ${posts === 'take' ? 'go' : 'stay'} too`, async ({
      db,
      life,
      outOfSight,
      erasures,
    }) => {
      expect((await remains(db, outOfSight)).length).toBeGreaterThan(25);
      await life.client(ownData.deleteAccount, { password, posts });
      expect((await remains(db, outOfSight)).filter((column) => column !== 'public.mails.email')).toEqual([]);
      expect(await erasures.list()).toMatchObject([{ posts }]);
    });
});
