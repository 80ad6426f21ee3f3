import { answers, comments, questions } from '@debrief/contract/client';
import type { FastifyInstance } from 'fastify';
import { describe, expect } from 'vitest';
import { it } from '../../test/it.ts';
import { readAtom } from '../../test/read-atom.ts';

const site = 'http://debrief.test';
const title = 'How would you measure a reading list?';
const body = 'I would first ask what the list is for, then count what was opened within seven days.';
const post = { title, topics: ['metrics'], companies: [] };

const readFeed = async (app: FastifyInstance, url: string) => {
  const response = await app.inject({ url });
  expect(response.statusCode, `${url}: ${response.body.slice(0, 300)}`).toBe(200);
  return { ...readAtom(response.body), xml: response.body, etag: response.headers['etag']! };
};

describe('the feed of an answer', () => {
  it('tells of its comments, newest first, without what was taken away or back', async ({ app, as, member, clock }) => {
    const author = as(await member({ displayName: 'Marit' }));
    const giver = as(await member({ displayName: 'Nils', handle: 'nils' }));
    const { answer } = await author(questions.post, { ...post, answer: { body } });
    const at = { answerId: answer!.id };
    const say = async (words: string, more = {}) => {
      clock.now = new Date(clock.now.getTime() + 60_000);
      return giver(comments.postOnAnswer, { ...at, body: words, ...more });
    };
    const first = await say('Say **who** it is for.');
    const gone = await say('This was too much.');
    const back = await say('This was not meant.');
    const last = await say('Name the number you look at.');
    await giver(comments.delete, { commentId: gone.id });
    await giver(comments.setState, { commentId: back.id, state: 'withdrawn' });
    const feed = await readFeed(app, `/answers/${answer!.id}.atom`);
    expect(feed).toMatchObject({
      id: `${site}/answers/${answer!.id}.atom`,
      page: `${site}/answers/${answer!.id}`,
      title: `Comments on Marit’s answer to “${title}”`,
    });
    expect(feed.entries.map(({ id }) => id)).toEqual([`urn:uuid:${last.id}`, `urn:uuid:${first.id}`]);
    expect(feed.entries[1]).toMatchObject({
      title: `Nils on Marit’s answer to “${title}”`,
      author: 'Nils',
      authorPage: `${site}/members/nils`,
      published: first.createdAt,
      page: `${site}/answers/${answer!.id}`,
      html: first.bodyHtml,
    });
    const again = await app.inject({ url: `/answers/${answer!.id}.atom`, headers: { 'if-none-match': feed.etag } });
    expect(again.statusCode).toBe(304);
  });

  it('tells of its versions, each once', async ({ app, as, member, clock }) => {
    const author = as(await member({ displayName: 'Marit' }));
    const { answer } = await author(questions.post, { ...post, answer: { body } });
    clock.now = new Date(clock.now.getTime() + 60_000);
    const second = { body: `${body} Then *ask* again.`, basedOn: 1, note: 'Ends with a question.' };
    const { revisedAt } = await author(answers.revise, { answerId: answer!.id, ...second });
    const feed = await readFeed(app, `/answers/${answer!.id}/history.atom`);
    expect(feed.page).toBe(`${site}/answers/${answer!.id}/history`);
    expect(feed.entries.map(({ id }) => id)).toEqual([
      `urn:uuid:${answer!.id}#version-2`,
      `urn:uuid:${answer!.id}#version-1`,
    ]);
    expect(feed.entries[0]).toMatchObject({
      title: `Version 2 of Marit’s answer to “${title}”`,
      published: revisedAt,
      summary: second.note,
      html: expect.stringContaining('<em>ask</em>'),
      page: `${site}/answers/${answer!.id}/history?version=2`,
    });
  });

  it('shows of whoever is anonymous the made-up name and the day', async ({ app, as, member, clock }) => {
    const [author, giver] = [await member({ displayName: 'Marit' }), await member({ displayName: 'Nils' })];
    clock.now = new Date('2026-10-03T15:42:31.123Z');
    const anonymous = { authorship: 'anonymous' } as const;
    const { answer } = await as(author)(questions.post, { ...post, answer: { body, ...anonymous } });
    const at = { answerId: answer!.id };
    clock.now = new Date('2026-10-04T16:01:22.456Z');
    const said = await as(giver)(comments.postOnAnswer, { ...at, body: 'Say who it is for.', ...anonymous });
    await as(author)(answers.revise, { ...at, body: `${body} Then ask again.`, basedOn: 1 });
    for (const [url, who] of [
      [`/answers/${answer!.id}.atom`, said.author],
      [`/answers/${answer!.id}/history.atom`, answer!.author],
    ] as const) {
      const { entries, xml } = await readFeed(app, url);
      expect(entries[0]).toMatchObject({
        author: who.kind === 'anonymous' && who.name,
        authorPage: undefined,
        updated: '2026-10-04T00:00:00.000Z',
      });
      for (const secret of [author.id, giver.id, 'Marit', 'Nils', '15:42', '16:01']) expect(xml).not.toContain(secret);
    }
  });

  it('is there while everyone may see the answer, and keeps back what a guest left until it is shown', async ({
    app,
    as,
    member,
  }) => {
    const author = as(await member());
    const { answer } = await author(questions.post, { ...post, answer: { body, visibility: 'link' } });
    const feeds = [`/answers/${answer!.id}.atom`, `/answers/${answer!.id}/history.atom`];
    for (const url of feeds) expect((await app.inject({ url })).statusCode, url).toBe(404);
    const token = new URL(answer!.linkUrl!).pathname.split('/').at(-1)!;
    const left = { name: 'Your old boss', body: 'Say who it is for.', revision: 1 };
    const held = await as()(comments.postOnShared, { token, ...left });
    await author(answers.change, { answerId: answer!.id, visibility: 'public' });
    expect((await readFeed(app, feeds[0]!)).entries).toEqual([]);
    await author(comments.show, { commentId: held.id });
    expect((await readFeed(app, feeds[0]!)).entries).toMatchObject([{ author: 'Your old boss' }]);
  });
});
