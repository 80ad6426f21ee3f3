import { accounts, answers, companies, questions, sightings } from '@debrief/contract/client';
import type { FastifyInstance } from 'fastify';
import { describe, expect } from 'vitest';
import { it } from '../../test/it.ts';
import { readAtom } from '../../test/read-atom.ts';

const site = 'http://debrief.test';
const body = 'I would first ask what the list is for, then count what was opened within seven days.';
const post = { title: 'How would you measure a reading list?', topics: ['metrics'], companies: ['Ferry & Sons'] };

const readFeed = async (app: FastifyInstance, url: string, headers = {}) => {
  const response = await app.inject({ url, headers });
  expect(response.statusCode, `${url}: ${response.body.slice(0, 300)}`).toBe(200);
  expect(response.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
  return readAtom(response.body);
};
const titles = ({ entries }: ReturnType<typeof readAtom>) => entries.map(({ title }) => title);

describe('the feed of a list', () => {
  it('tells what is new in it, newest first, and where the list is', async ({ app, as, member, clock }) => {
    const asker = await member({ displayName: 'Marit <3' });
    const first = await as(asker)(questions.post, { ...post, body: 'For *one* week.' });
    clock.now = new Date(clock.now.getTime() + 60_000);
    const second = await as(asker)(questions.post, { ...post, title: 'What would you read next?', companies: [] });
    const all = await readFeed(app, '/questions.atom');
    expect(all).toMatchObject({
      id: `${site}/questions.atom`,
      self: `${site}/questions.atom`,
      page: `${site}/questions`,
    });
    expect(titles(all)).toEqual([second.title, first.title]);
    expect(all.updated).toBe(second.createdAt);
    expect(all.entries[1]).toEqual({
      id: `urn:uuid:${first.id}`,
      title: first.title,
      published: first.createdAt,
      updated: first.createdAt,
      page: `${site}/questions/${first.slug}`,
      author: 'Marit <3',
      authorPage: expect.stringContaining(`${site}/members/`),
      labels: ['Ferry & Sons', 'Metrics'],
      summary: undefined,
      html: first.bodyHtml,
    });

    clock.now = new Date(clock.now.getTime() + 60_000);
    const { editedAt } = await as(asker)(questions.edit, { questionId: first.id, title: `${post.title} Again?` });
    const [, edited] = (await readFeed(app, '/questions.atom')).entries;
    expect(edited).toMatchObject({ id: `urn:uuid:${first.id}`, published: first.createdAt, updated: editedAt });
  });

  it('is narrowed as the list is, also by words; its address says so', async ({ app, as, member }) => {
    const me = as(await member());
    await me(questions.post, { ...post, level: 'senior' });
    await me(questions.post, { ...post, title: 'Why do ferries run late?', topics: ['strategy'], companies: [] });
    const slug = (await as()(companies.list, { q: 'ferry' })).items[0]!.slug;
    for (const url of [
      '/questions.atom?level=senior',
      '/questions.atom?topic=metrics&sort=most-asked',
      `/companies/${slug}.atom`,
      '/topics/metrics.atom',
      '/questions.atom?q=reading',
      '/search.atom?q=reading&kind=question',
      `/search.atom?company=${slug}`,
    ])
      expect(titles(await readFeed(app, url)), url).toEqual([post.title]);
    const feed = await readFeed(app, '/questions.atom?sort=active&level=senior&q=a%20%26%20b');
    expect(feed.self).toBe(`${site}/questions.atom?q=a+%26+b&level=senior`);
    expect(feed.page).toBe(`${site}/questions?q=a+%26+b&level=senior`);
    expect(titles(await readFeed(app, '/search.atom?q=zzyzx'))).toEqual([]);
  });

  it('of a company is narrowed as its page is, newest first: also to a round that three members report', async ({
    app,
    as,
    member,
    clock,
  }) => {
    const me = as(await member());
    const ask = async (title: string, more = {}) => {
      clock.now = new Date(clock.now.getTime() + 60_000);
      return me(questions.post, { ...post, companies: ['Acme'], title: `How would you ${title}?`, ...more });
    };
    const reported = await ask('count the readers of a list');
    const filed = await ask('price a list of readers', { topics: ['strategy'], round: 'phone' });
    const other = await ask('end a list of readers');
    for (const n of [1, 2, 3]) {
      const at = { company: 'Acme', month: `2026-0${n}`, round: 'phone' as const };
      await as(await member())(sightings.record, { questionId: reported.id, ...at });
    }
    for (const [narrowed, ids] of [
      ['', [other.id, filed.id, reported.id]],
      ['?round=phone', [filed.id, reported.id]],
      ['?topic=metrics', [other.id, reported.id]],
      ['?topic=metrics&round=phone', [reported.id]],
      ['?topic=metrics&round=final', []],
    ] as const) {
      const feed = await readFeed(app, `/companies/acme.atom${narrowed}`);
      expect(feed.self).toBe(`${site}/companies/acme.atom${narrowed}`);
      expect(feed.entries.map(({ id }) => id)).toEqual(ids.map((id) => `urn:uuid:${id}`));
    }
  });

  it('holds twenty entries and no more', async ({ app, as, member }) => {
    const me = as(await member());
    for (let n = 0; n < 22; n++)
      await me(questions.post, { ...post, title: `How would you measure list ${n}?`, answer: { body } });
    expect((await readFeed(app, '/questions.atom')).entries).toHaveLength(20);
    expect((await readFeed(app, '/search.atom?q=measure')).entries).toHaveLength(20);
  });

  it('of answers tells of public ones alone, whoever asks', async ({ app, as, member, clock }) => {
    const [one, two, three] = [await member({ displayName: 'Marit' }), await member(), await member()];
    const { id, slug } = await as(one)(questions.post, post);
    const shown = await as(one)(answers.publish, { questionId: id, body });
    clock.now = new Date(clock.now.getTime() + 60_000);
    const link = await as(two)(answers.publish, { questionId: id, body: `${body} By link.`, visibility: 'link' });
    await as(three)(answers.publish, { questionId: id, body: `${body} In private.`, visibility: 'private' });
    for (const headers of [{}, { authorization: 'Bearer no token at all' }]) {
      const feed = await readFeed(app, `/questions/${slug}.atom`, headers);
      expect(feed.entries).toMatchObject([
        { id: `urn:uuid:${shown.id}`, title: `How Marit answered “${post.title}”`, summary: body },
      ]);
      expect(feed.updated).toBe(shown.createdAt);
    }
    for (const url of [`/questions/${slug}.atom`, '/search.atom?q=opened', '/search.atom?q=opened&kind=answer']) {
      const { body: xml } = await app.inject({ url });
      expect(xml).not.toMatch(/By link|In private/);
      expect(xml).not.toContain(link.id);
    }
    await as(one)(answers.change, { answerId: shown.id, visibility: 'private' });
    expect((await readFeed(app, `/questions/${slug}.atom`)).entries).toEqual([]);
    expect((await readFeed(app, '/search.atom?q=opened&kind=answer')).entries).toEqual([]);
  });

  it('shows of an anonymous author the made-up name and the day', async ({ app, as, member, clock }) => {
    const author = await member({ displayName: 'Marit' });
    clock.now = new Date('2026-10-03T15:42:31.123Z');
    const {
      slug,
      answer,
      author: shown,
    } = await as(author)(questions.post, {
      ...post,
      authorship: 'anonymous',
      answer: { body, authorship: 'anonymous' },
    });
    clock.now = new Date('2026-10-04T16:01:00.456Z');
    await as(author)(answers.revise, { answerId: answer!.id, body: `${body} Then ask again.`, basedOn: 1 });
    const name = shown.kind === 'anonymous' && shown.name;
    for (const url of ['/questions.atom', `/questions/${slug}.atom`, '/search.atom?q=opened']) {
      const { body: xml, headers } = await app.inject({ url });
      const { entries } = readAtom(xml);
      for (const entry of entries) {
        expect(entry).toMatchObject({ author: name, authorPage: undefined, published: '2026-10-03T00:00:00.000Z' });
        expect(entry.updated).toMatch(/T00:00:00\.000Z$/);
      }
      expect(entries.length).toBeGreaterThan(0);
      expect(xml).not.toContain(author.id);
      expect(xml).not.toContain('Marit');
      expect(`${xml} ${headers['last-modified']}`).not.toMatch(/15:42|16:01:00\.456/);
    }
    const { handle } = await as(author)(accounts.me, {});
    expect((await readFeed(app, `/members/${handle}.atom`)).entries).toEqual([]);
  });

  it('of a member holds what carries their name, questions and answers', async ({ app, as, member, clock }) => {
    const [author, other] = [await member({ handle: 'marit-writes', displayName: 'Marit' }), await member()];
    const asked = await as(author)(questions.post, post);
    const { id } = await as(other)(questions.post, { ...post, title: 'What would you read next?' });
    clock.now = new Date(clock.now.getTime() + 60_000);
    const answer = await as(author)(answers.publish, { questionId: id, body });
    const { id: third } = await as(other)(questions.post, { ...post, title: 'What would you never read?' });
    await as(author)(answers.publish, { questionId: third, body, visibility: 'private' });
    const feed = await readFeed(app, '/members/marit-writes.atom');
    expect(feed.entries.map((entry) => entry.id)).toEqual([`urn:uuid:${answer.id}`, `urn:uuid:${asked.id}`]);
    expect(feed.title).toBe('Marit');
  });

  it.for([
    ['/companies/nowhere.atom', 404],
    ['/topics/nothing.atom', 404],
    ['/questions/never-asked.atom', 404],
    ['/members/nobody.atom', 404],
    ['/questions.atom?colour=red', 400],
    ['/questions.atom?level=boss', 400],
    ['/questions.atom?q=%00', 400],
    ['/companies/nowhere.atom?round=second', 400],
    ['/search.atom?is=mine', 400],
    ['/search.atom?q=acme&kind=company', 400],
  ] as const)('%s is refused in words, with %d', async ([url, status], { app }) => {
    const response = await app.inject({ url });
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toContain('application/problem+json');
  });
});

describe('reading a feed again', () => {
  it('costs nothing while nothing is new: by its tag, or by its time', async ({ app, as, member, clock }) => {
    const me = as(await member());
    await me(questions.post, post);
    const { headers } = await app.inject({ url: '/questions.atom' });
    const { etag, 'last-modified': modified } = headers;
    expect(headers['cache-control']).toBe('public, max-age=60');
    const ask = (asked: object) => app.inject({ url: '/questions.atom', headers: asked as Record<string, string> });
    for (const asked of [
      { 'if-none-match': etag },
      { 'if-none-match': `"x", ${etag}` },
      { 'if-modified-since': modified },
    ]) {
      const again = await ask(asked);
      expect([again.statusCode, again.body]).toEqual([304, '']);
    }
    expect((await ask({ 'if-none-match': '"x"', 'if-modified-since': modified })).statusCode).toBe(200);

    clock.now = new Date(clock.now.getTime() + 60_000);
    await me(questions.post, { ...post, title: 'What would you read next?' });
    for (const asked of [{ 'if-none-match': etag }, { 'if-modified-since': modified }])
      expect((await ask(asked)).statusCode).toBe(200);
  });

  it('misses nothing that shows the day only', async ({ app, as, member, clock }) => {
    const me = as(await member());
    const since = async () => (await app.inject({ url: '/questions.atom' })).headers['last-modified'] as string;
    const ask = (modified: string) =>
      app.inject({ url: '/questions.atom', headers: { 'if-modified-since': modified } });
    clock.now = new Date('2026-10-03T15:00:00.000Z');
    await me(questions.post, post);
    const named = await since();
    clock.now = new Date('2026-10-03T17:00:00.000Z');
    await me(questions.post, { ...post, title: 'What would you read next?', authorship: 'anonymous' });
    expect((await ask(named)).statusCode).toBe(200);
    const sameDay = await since();
    expect(Date.parse(sameDay)).toBeLessThanOrEqual(clock.now.getTime());
    clock.now = new Date('2026-10-04T09:00:00.000Z');
    expect((await ask(sameDay)).statusCode).toBe(200);
    expect((await ask(await since())).statusCode).toBe(304);
  });
});
