import type { Client } from '@debrief/contract/client';
import { answers, comments, ProblemError, questions } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { it } from '../../../test/it.ts';
import { loggedUrl } from '../../platform/http/keep-links-secret.ts';

const body = 'I would ask what the list is for. Then I count what was opened within seven days. Then I decide.';
const title = 'How would you measure the success of a reading list?';
const anAnswer = async (author: Client, more = {}) => {
  const { answer } = await author(questions.post, {
    title,
    topics: ['metrics'],
    companies: [],
    answer: { body, ...more },
  });
  return answer!.id;
};
const tokenOf = (linkUrl: string | null) => linkUrl!.split('/').at(-1)!;
const problemOf = async (call: Promise<unknown>) => {
  const error = await call.then(
    () => undefined,
    (e: unknown) => e,
  );
  if (error instanceof ProblemError) return error.problem;
  throw new Error(`No refusal: ${error}`);
};
const note = { name: 'Ana B', body: 'Why seven days?', revision: 1 };

describe('a guest with the link', () => {
  it('leaves a comment that the author sees first, and everyone once the author shows it', async ({ as, member }) => {
    const [author, peer] = [as(await member()), as(await member())];
    const answerId = await anAnswer(author);
    const token = tokenOf((await author(answers.invite, { answerId })).linkUrl);
    const anchor = { exact: 'seven days', prefix: '', suffix: '', start: body.indexOf('seven days') };
    const left = await as()(comments.postOnShared, { token, ...note, anchor, suggestion: 'a week' });
    expect(left).toMatchObject({
      guest: true,
      held: true,
      author: { kind: 'anonymous', name: 'Ana B' },
      place: { status: 'kept' },
      mine: false,
    });

    const seenBy = async (who: Client) => (await who(comments.onAnswer, { answerId })).items.map(({ id }) => id);
    expect([await seenBy(author), await seenBy(peer), await seenBy(as())]).toEqual([[left.id], [], []]);
    const countsOf = async () => (await as()(answers.show, { answerId })).counts;
    expect(await countsOf()).toMatchObject({ comments: 0, openComments: 0 });
    expect((await problemOf(peer(comments.edit, { commentId: left.id, body: 'Mine now.' }))).code).toBe('not-found');
    expect((await problemOf(author(comments.postOnAnswer, { answerId, body: 'Hm.', parentId: left.id }))).detail).toBe(
      'Only you see this comment. Show it to everyone first.',
    );

    expect(await author(comments.show, { commentId: left.id })).toMatchObject({ held: false, guest: true });
    expect(await seenBy(as())).toEqual([left.id]);
    expect(await countsOf()).toMatchObject({ comments: 1, openComments: 1 });
    expect((await problemOf(author(comments.delete, { commentId: left.id }))).code).toBe('access.denied');
  });

  it('is used, declined or taken away by the author without anyone knowing of it', async ({ as, member }) => {
    const author = as(await member());
    const answerId = await anAnswer(author);
    const token = tokenOf((await author(answers.invite, { answerId })).linkUrl);
    const [used, declined, gone] = [
      await as()(comments.postOnShared, { token, ...note }),
      await as()(comments.postOnShared, { token, ...note }),
      await as()(comments.postOnShared, { token, ...note }),
    ];
    await author(comments.setState, { commentId: declined.id, state: 'declined' });
    await author(comments.delete, { commentId: gone.id });
    await author(answers.revise, { answerId, basedOn: 1, body: `${body} At last.`, used: [used.id] });
    expect((await author(answers.show, { answerId })).counts).toMatchObject({ comments: 0, openComments: 0 });
    const { items } = await author(comments.onAnswer, { answerId });
    expect(items.map(({ state }) => state)).toEqual(['addressed', 'declined']);
    const usedFor = async (reader: typeof author) =>
      (await reader(answers.revision, { answerId, number: 2 })).used.map((id) => id === used.id);
    expect(await usedFor(author)).toEqual([true]);
    expect(await usedFor(as(await member()))).toEqual([]);
    expect(await usedFor(as())).toEqual([]);
  });

  it('is not left by the author of the answer, signed in', async ({ as, member }) => {
    const author = as(await member());
    const token = tokenOf((await author(answers.invite, { answerId: await anAnswer(author) })).linkUrl);
    expect((await problemOf(author(comments.postOnShared, { ...note, token }))).detail).toBe(
      'This answer is your own.',
    );
  });

  it('sends once however often the same request arrives', async ({ as, member }) => {
    const author = as(await member());
    const answerId = await anAnswer(author);
    const token = tokenOf((await author(answers.invite, { answerId })).linkUrl);
    const once = { idempotencyKey: 'a-key-of-this-device' };
    const first = await as()(comments.postOnShared, { token, ...note }, once);
    expect((await as()(comments.postOnShared, { token, ...note }, once)).id).toBe(first.id);
    expect((await author(comments.onAnswer, { answerId })).items).toHaveLength(1);
  });

  it('passes for no member, no made-up name and not for the house', async ({ as, member }) => {
    await member({ handle: 'calm-reader' });
    const author = as(await member());
    const token = tokenOf((await author(answers.invite, { answerId: await anAnswer(author) })).linkUrl);
    for (const name of [
      'calm-reader',
      'Calm Reader',
      'CalmReader',
      'ćalm reader',
      'Quiet Heron',
      'quietheron 12',
      'Debrief',
      'Moderator',
      'a\u200bna',
      '...',
      'see www.example.com',
      'Cаlm', // the second letter is Cyrillic
      '   ',
      'x'.repeat(41),
    ])
      expect((await problemOf(as()(comments.postOnShared, { ...note, token, name }))).fields, name).toHaveProperty(
        'name',
      );
    for (const name of ['Ana', 'José Ortega', '李雷', 'Мария', "O'Neill"])
      expect((await as()(comments.postOnShared, { ...note, token, name })).author).toEqual({ kind: 'anonymous', name });
  });

  it('finds no more room once thirty comments wait for the author, until the third day', async ({
    as,
    member,
    clock,
  }) => {
    const author = as(await member());
    const token = tokenOf((await author(answers.invite, { answerId: await anAnswer(author) })).linkUrl);
    for (let n = 0; n < 30; n++) await as()(comments.postOnShared, { ...note, token });
    expect((await problemOf(as()(comments.postOnShared, { ...note, token }))).code).toBe('shared.full');
    clock.now = new Date(clock.now.getTime() + 3 * 24 * 3_600_000);
    expect((await as()(comments.postOnShared, { ...note, token })).held).toBe(true);
  });

  it('is asked to wait after twenty comments in an hour from one address', async ({ app, as, member }) => {
    const author = as(await member());
    const token = tokenOf((await author(answers.invite, { answerId: await anAnswer(author) })).linkUrl);
    const from = (remoteAddress: string) =>
      app.inject({ method: 'POST', url: `/api/v1/shared-answers/${token}/comments`, payload: note, remoteAddress });
    for (let n = 0; n < 20; n++) expect((await from('203.0.113.7')).statusCode).toBe(201);
    const refused = await from('203.0.113.7');
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(3_000);
    expect(refused.json()).toMatchObject({ code: 'rate.limited', detail: expect.stringContaining('60 minutes') });
    expect((await from('203.0.113.8')).statusCode).toBe(201);
    expect((await app.inject({ url: '/api/docs/json' })).json().paths).toMatchObject({
      '/api/v1/shared-answers/{token}/comments': { post: { responses: { 429: expect.anything() } } },
    });
  });
});

describe('the link of an answer', () => {
  it('is given to a public answer by its author, and never works again once taken back', async ({ as, member }) => {
    const author = as(await member());
    const answerId = await anAnswer(author);
    expect((await problemOf(as(await member())(answers.invite, { answerId }))).code).toBe('access.denied');
    const { linkUrl } = await author(answers.invite, { answerId });
    expect((await author(answers.invite, { answerId })).linkUrl).toBe(linkUrl);
    const token = tokenOf(linkUrl);
    expect(await as()(answers.shared, { token })).toMatchObject({ id: answerId, linkUrl: null });

    expect((await author(answers.uninvite, { answerId })).linkUrl).toBeNull();
    expect((await problemOf(as()(answers.shared, { token }))).code).toBe('not-found');
    expect((await problemOf(as()(comments.postOnShared, { ...note, token }))).code).toBe('not-found');
    expect((await author(answers.invite, { answerId })).linkUrl).not.toBe(linkUrl);
  });

  it('stays with those invited when only they may still read, and is refused to a private answer', async ({
    as,
    member,
  }) => {
    const author = as(await member());
    const answerId = await anAnswer(author);
    const { linkUrl } = await author(answers.invite, { answerId });
    expect((await author(answers.change, { answerId, visibility: 'link' })).linkUrl).toBe(linkUrl);
    expect((await problemOf(author(answers.uninvite, { answerId }))).detail).toContain('Make it private');
    await author(answers.change, { answerId, visibility: 'private' });
    expect((await problemOf(author(answers.invite, { answerId }))).detail).toContain('A private answer has no link');
    expect((await problemOf(as()(answers.shared, { token: tokenOf(linkUrl) }))).code).toBe('not-found');
  });

  it('is in no search engine, no cache, no other site’s log and not in ours', async ({ app, as, member }) => {
    const author = as(await member());
    const token = tokenOf((await author(answers.invite, { answerId: await anAnswer(author) })).linkUrl);
    const { headers } = await app.inject({ url: `/api/v1/shared-answers/${token}` });
    expect(headers).toMatchObject({
      'x-robots-tag': 'noindex',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    expect(loggedUrl(`/api/v1/shared-answers/${token}/comments?x=1`)).toBe('/api/v1/shared-answers/…/comments?x=1');
    expect(loggedUrl(`/shared/${token}`)).toBe('/shared/…');
    expect(loggedUrl('/questions?q=shared')).toBe('/questions?q=shared');
  });
});
