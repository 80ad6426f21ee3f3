import { gunzipSync } from 'node:zlib';
import { answers, questions } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { it } from '../../test/served.ts';

const asked = {
  title: 'How would you measure the success of a reading list?',
  body: 'Say what it is for first. '.repeat(60),
  topics: ['metrics'],
  companies: [],
};

const unknown = '0190c000-0000-4000-8000-000000000000';

describe('a page opened by its address', () => {
  it('brings its text, its one whole address and what it asks first', async ({ served, as, member }) => {
    const { slug } = await as(await member())(questions.post, asked);
    const { statusCode, body } = await served.inject({ url: `/questions/${slug}?from=mail` });
    expect(statusCode).toBe(200);
    expect(body).toContain(`<link rel="canonical" href="http://debrief.test/questions/${slug}">`);
    expect(body).toContain(`<h1>${asked.title}</h1>`);
    expect(body).toContain('id="prefetched"');
  });
  it('names the feed of its list, narrowed as the list is', async ({ served, as, member }) => {
    const { slug, answer } = await as(await member())(questions.post, {
      ...asked,
      companies: ['Acme Reading'],
      answer: { body: 'I would ask what it is for.' },
    });
    const feedOf = async (url: string) =>
      /<link rel="alternate" type="application\/atom\+xml" title="[^"]+" href="([^"]+)">/.exec(
        (await served.inject({ url })).body,
      )?.[1];
    const site = 'http://debrief.test';
    expect(await feedOf(`/questions/${slug}`)).toBe(`${site}/questions/${slug}.atom`);
    expect(await feedOf('/topics/metrics')).toBe(`${site}/topics/metrics.atom`);
    expect(await feedOf('/questions?sort=active&utm=x')).toBe(`${site}/questions.atom`);
    expect(await feedOf('/questions?q=a"b&level=senior&round=no')).toBe(
      `${site}/questions.atom?q=a%22b&#38;level=senior`,
    );
    expect(await feedOf('/search?q=reading&sort=newest')).toBe(`${site}/search.atom?q=reading`);
    expect(await feedOf('/')).toBe(`${site}/questions.atom`);
    expect(await feedOf('/companies/acme-reading?topic=metrics&sort=x')).toBe(
      `${site}/companies/acme-reading.atom?topic=metrics`,
    );
    expect(await feedOf(`/answers/${answer!.id}`)).toBe(`${site}/answers/${answer!.id}.atom`);
    expect(await feedOf(`/answers/${answer!.id}/history`)).toBe(`${site}/answers/${answer!.id}/history.atom`);
    for (const url of [
      '/search',
      '/search?is=mine',
      '/search?q=lamp+is:Mine',
      '/topics',
      '/topics/nothing',
      `/answers/${answer!.id}/edit`,
    ])
      expect(await feedOf(url), url).toBeUndefined();
  });
  it('brings to the home page all that it asks first, word for word', async ({ served, as, member }) => {
    const words = 'I would ask what the list is for. Then I count what was opened within seven days.';
    await as(await member())(questions.post, { ...asked, answer: { body: words } });
    const { body } = await served.inject({ url: '/' });
    const [, brought] = /id="prefetched">(.*?)<\/script>/.exec(body)!;
    const reads: { path: string; data: unknown }[] = JSON.parse(brought!);
    expect(reads).toHaveLength(5);
    for (const { path, data } of reads) expect(data, path).toMatchObject((await served.inject({ url: path })).json());
    expect(brought).toContain('waiting-answers');
    expect(brought).toContain(words);
  });
  it('brings of a member what carries their name, and a made-up name has no page', async ({ served, as, member }) => {
    const author = as(await member({ handle: 'has-a-page', displayName: 'Ada <b>' }));
    const words = 'I would ask what the list is for. Then I count what was opened within seven days.';
    const shown = await author(questions.post, { ...asked, answer: { body: words } });
    const hidden = await author(questions.post, {
      ...asked,
      title: 'Which number would you watch in the first week?',
      authorship: 'anonymous',
      answer: { body: `${words} Then I decide.`, authorship: 'anonymous' },
    });
    const { body } = await served.inject({ url: '/members/has-a-page' });
    expect(body).toContain(`<a href="/answers/${shown.answer!.id}">${asked.title}</a><p>${words}</p>`);
    expect(body).toContain('<h1>Ada &#60;b&#62;</h1>');
    for (const { path, data } of JSON.parse(/id="prefetched">(.*?)<\/script>/.exec(body)![1]!))
      expect(data, path).toMatchObject((await served.inject({ url: path })).json());
    for (const secret of [hidden.id, hidden.slug, hidden.answer!.id]) expect(body).not.toContain(secret);
    const { author: madeUp } = hidden.answer!;
    const name = madeUp.kind === 'anonymous' ? madeUp.name : '';
    expect(name).not.toBe('');
    for (const url of [`/members/${encodeURIComponent(name)}`, `/members/${name.toLowerCase().replace(' ', '-')}`])
      expect((await served.inject({ url })).statusCode, url).toBe(404);
  });
  it('that shows a thing in another way is there while the thing is, named and out of search engines', async ({
    served,
    as,
    member,
  }) => {
    const author = as(await member({ displayName: 'Ada Quill' }));
    const { slug, answer } = await author(questions.post, {
      ...asked,
      answer: { body: 'I would ask what it is for.' },
    });
    const { linkUrl } = await author(answers.change, { answerId: answer!.id, visibility: 'link' });
    const shared = new URL(linkUrl!).pathname;
    expect((await served.inject({ url: shared })).body).toMatch(/<title>Debrief<.*noindex/);
    expect((await served.inject({ url: `/answers/${answer!.id}/history` })).statusCode).toBe(404);
    await author(answers.change, { answerId: answer!.id, visibility: 'public' });
    expect((await served.inject({ url: shared })).statusCode).toBe(404);
    for (const [url, title] of [
      [`/questions/${slug}/compare?ids=${answer!.id}`, `Side by side: ${asked.title}`],
      [`/questions/${slug}/write`, `Write my answer: ${asked.title}`],
      [`/answers/${answer!.id}/history`, `Versions of Ada Quill’s answer: ${asked.title}`],
      [`/answers/${answer!.id}/edit`, `The next version of Ada Quill’s answer: ${asked.title}`],
    ] as const) {
      const { statusCode, body } = await served.inject({ url });
      expect(statusCode, url).toBe(200);
      expect(body, url).toContain(`<title>${title} · Debrief</title>`);
      expect(body, url).toContain('<meta name="robots" content="noindex">');
    }
  });
  it('tells machines what everyone may read, and nothing of who or what is hidden', async ({ served, as, member }) => {
    const body = 'I would ask what the list is for, then count what was opened within seven days.';
    const { id, slug } = await as(await member({ displayName: 'Ada Quill' }))(questions.post, asked);
    const hide = async (displayName: string, handle: string, how: object) => {
      const theirs = as(await member({ displayName, handle }));
      return theirs(answers.publish, { questionId: id, body: `${body} ${displayName} would not.`, ...how });
    };
    const shown = await hide('Nils Brandt', 'nils-brandt', {});
    const madeUp = await hide('Hidden Anna', 'hidden-anna', {
      authorship: 'anonymous',
      body: `${body} Then I decide.`,
    });
    const byLink = await hide('Linked Lena', 'linked-lena', { visibility: 'link' });
    const own = await hide('Private Paul', 'private-paul', { visibility: 'private' });
    const hidden = /hidden.anna|linked.lena|private.paul/i;

    const page = (await served.inject({ url: `/questions/${slug}` })).body;
    expect(page).not.toMatch(hidden);
    const property = (name: string) => new RegExp(`<meta property="${name}" content="([^"]*)">`).exec(page)?.[1];
    expect(property('og:title')).toBe(asked.title);
    expect(property('og:description')).toMatch(/^Say what it is for first\./);
    expect(property('og:url')).toBe(`http://debrief.test/questions/${slug}`);
    expect(property('og:site_name')).toBe('Debrief');
    const { mainEntity, ...type } = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)![1]!);
    expect(type).toEqual({ '@context': 'https://schema.org', '@type': 'QAPage' });
    expect(mainEntity).toMatchObject({
      '@type': 'Question',
      name: asked.title,
      answerCount: 2,
      author: { '@type': 'Person', name: 'Ada Quill' },
    });
    const told = mainEntity.suggestedAnswer.map(({ url, text, author }: Record<string, unknown>) => [
      url,
      text,
      author,
    ]);
    const person = (name: string) => ({ '@type': 'Person', name });
    expect(told).toHaveLength(2);
    expect(told).toContainEqual([
      `http://debrief.test/answers/${shown.id}`,
      `${body} Nils Brandt would not.`,
      person('Nils Brandt'),
    ]);
    const pseudonym = madeUp.author.kind === 'anonymous' ? madeUp.author.name : undefined;
    expect(told).toContainEqual([
      `http://debrief.test/answers/${madeUp.id}`,
      `${body} Then I decide.`,
      person(pseudonym!),
    ]);

    const sitemap = await served.inject({ url: '/sitemap.xml' });
    expect(sitemap.headers['content-type']).toMatch('application/xml');
    const listed = [...sitemap.body.matchAll(/<url><loc>([^<]+)<\/loc><\/url>/g)].map(([, address]) => address);
    for (const path of ['/', '/topics/metrics', `/questions/${slug}`, `/answers/${shown.id}`, `/answers/${madeUp.id}`])
      expect(listed).toContain(`http://debrief.test${path}`);
    for (const secret of [byLink.id, own.id, new URL(byLink.linkUrl!).pathname]) {
      expect(sitemap.body).not.toContain(secret);
      expect(page).not.toContain(secret);
    }
    expect(sitemap.body).not.toMatch(hidden);
    const robots = await served.inject({ url: '/robots.txt' });
    expect(robots.headers['content-type']).toMatch('text/plain');
    expect(robots.body.split('\n')).toEqual(
      expect.arrayContaining(['User-agent: *', 'Disallow: /shared/', 'Sitemap: http://debrief.test/sitemap.xml']),
    );
  });
  it('names the picture that stands for it where it is shared', async ({ served, as, member }) => {
    const me = as(await member());
    const { id, slug } = await me(questions.post, asked);
    const pictureOf = async (url: string) =>
      /<meta property="og:image" content="([^"]+)">/.exec((await served.inject({ url })).body)?.[1];
    const before = await pictureOf(`/questions/${slug}`);
    expect(before).toMatch(new RegExp(`^http://debrief.test/cards/questions/${slug}.png\\?v=[\\w-]{12}$`));
    await me(questions.edit, { questionId: id, title: `${asked.title} And of two?` });
    expect(await pictureOf(`/questions/${slug}`)).not.toBe(before);
    expect(await pictureOf('/topics/metrics')).toContain('/cards/topics/metrics.png');
    for (const url of ['/questions', '/questions/never-asked', '/settings'])
      expect(await pictureOf(url), url).toBeUndefined();
  });
  it('is sent compressed', async ({ served, as, member }) => {
    const { slug } = await as(await member())(questions.post, asked);
    const plain = await served.inject({ url: `/questions/${slug}` });
    const packed = await served.inject({ url: `/questions/${slug}`, headers: { 'accept-encoding': 'gzip' } });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.rawPayload).toString()).toBe(plain.body);
    expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 3);
  });
  it.for([
    ['GET', '/', 200],
    ['HEAD', '/topics', 200],
    ['GET', '/questions/never-asked', 404],
    ['GET', '/nowhere/at/all/of/it', 404],
    ['GET', '/questions/never-asked/compare?ids=1,2', 404],
    ['GET', '/questions/never-asked/write', 404],
    ['HEAD', '/questions/never-asked/edit', 404],
    ['GET', `/answers/${unknown}/history`, 404],
    ['GET', `/answers/${unknown}/edit`, 404],
    ['GET', `/answers/${unknown}/review`, 404],
    ['GET', `/answers/${unknown}/nothing-of-it`, 404],
    ['GET', '/shared/a-wrong-token', 404],
    ['GET', '/practise-scoring/never-taught', 404],
    ['GET', '/practise-scoring/metrics', 200],
    ['GET', '/imports/zz', 404],
    ['GET', `/imports/${unknown}`, 200],
    ['GET', '/write?title=Why', 200],
    ['GET', '/write/what', 404],
    ['GET', '/feedback/help/now', 200],
    ['GET', '/practice/replays', 200],
    ['GET', `/practice/replays/${unknown}`, 200],
    ['GET', '/practice/replays/mine', 404],
  ] as const)('%s %s is answered by %d with the page', async ([method, url, status], { served }) => {
    const { statusCode, headers } = await served.inject({ method, url });
    expect(statusCode).toBe(status);
    expect(headers['content-type']).toMatch('text/html');
  });
  it.for([
    ['GET', '/api/v1/nothing'],
    ['GET', '/assets/gone.js'],
    ['POST', '/questions'],
  ] as const)('but %s %s is refused in words', async ([method, url], { served }) => {
    const { statusCode, headers } = await served.inject({ method, url });
    expect(statusCode).toBe(404);
    expect(headers['content-type']).toMatch('application/problem+json');
  });
});
