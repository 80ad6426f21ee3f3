import { accounts, answers, questions } from '@debrief/contract/client';
import type { FastifyInstance } from 'fastify';
import { PNG } from 'pngjs';
import { describe, expect } from 'vitest';
import { it } from '../../test/it.ts';

const body = 'I would first ask what the list is for, then count what was opened within seven days.';
const post = { title: 'How would you measure a reading list?', topics: ['metrics'], companies: ['Orbitry'] };
const slow = { timeout: 60_000 };

async function drawn(app: FastifyInstance, url: string): Promise<PNG> {
  const response = await app.inject({ url });
  expect(response.statusCode, response.body.slice(0, 200)).toBe(200);
  expect(response.headers['content-type']).toBe('image/png');
  const png = PNG.sync.read(response.rawPayload);
  expect([png.width, png.height]).toEqual([1200, 630]);
  return png;
}

/** How dark the darkest point of these rows is; 0 is black. */
function darkest({ data, width }: PNG, from: number, to: number): number {
  let least = 255;
  for (let at = from * width * 4; at < to * width * 4; at += 4) least = Math.min(least, data[at]!);
  return least;
}
const paper = 0xfb;
/** Whole: words above, the hairline and the foot below it, and air at the lower edge. */
function expectWhole(png: PNG): void {
  expect(darkest(png, 64, 110)).toBeLessThan(0x80);
  expect(darkest(png, 525, 580)).toBeLessThan(0x40);
  expect(darkest(png, 600, 630)).toBe(paper);
  expect(darkest(png, 0, 50)).toBe(paper);
}

describe('the picture of a shared link', () => {
  it('is there for a question, an answer, a company, a topic and a member', slow, async ({ app, as, member }) => {
    const author = await member({ handle: 'marit-draws', displayName: 'Marit', headline: 'Reads lists' });
    const { slug, companies, answer } = await as(author)(questions.post, {
      ...post,
      answer: { body: body.repeat(40) },
    });
    const pictures = [
      `/cards/questions/${slug}.png`,
      `/cards/answers/${answer!.id}.png`,
      `/cards/companies/${companies[0]!.slug}.png`,
      '/cards/topics/metrics.png',
      '/cards/members/marit-draws.png',
    ];
    for (const url of pictures) expectWhole(await drawn(app, url));
  });

  it(
    'is not made again for whoever has it, and has another address once it says something else',
    slow,
    async ({ app, as, member }) => {
      const me = as(await member());
      const { id, slug } = await me(questions.post, post);
      const url = `/cards/questions/${slug}.png`;
      const { headers } = await app.inject({ url });
      expect(headers).toMatchObject({
        'cache-control': 'public, max-age=3600',
        'cross-origin-resource-policy': 'cross-origin',
      });
      const again = () => app.inject({ url, headers: { 'if-none-match': String(headers.etag) } });
      expect(await again()).toMatchObject({ statusCode: 304, body: '' });
      await me(questions.edit, { questionId: id, title: 'How would you measure two reading lists?' });
      expect((await again()).statusCode).toBe(200);
    },
  );

  it('shows nothing that a guest may not see, whoever asks', slow, async ({ app, as, member }) => {
    const [asker, other] = [await member(), await member()];
    const { id } = await as(asker)(questions.post, post);
    const link = await as(asker)(answers.publish, { questionId: id, body, visibility: 'link' });
    const shown = await as(other)(answers.publish, { questionId: id, body });
    const statusOf = async (url: string) => (await app.inject({ url })).statusCode;
    expect(await statusOf(`/cards/answers/${shown.id}.png`)).toBe(200);
    await as(other)(answers.change, { answerId: shown.id, visibility: 'private' });
    for (const url of [
      `/cards/answers/${shown.id}.png`,
      `/cards/answers/${link.id}.png`,
      '/cards/questions/never-asked.png',
      '/cards/companies/nowhere.png',
      '/cards/members/nobody.png',
    ])
      expect(await statusOf(url), url).toBe(404);
  });

  it.for([
    ['one word without end', 'W'.repeat(200)],
    ['nothing but spaces between letters', 'a '.repeat(100).trim()],
    ['letters that the typeface does not have', '日本語のタイトルは読めますか 🎉 どうでしょうか'],
    ['letters from right to left', 'كيف تقيس نجاح قائمة القراءة يا صديقي'],
    ['emoji among words', 'How would you measure 👩‍👩‍👧‍👦🎉 a reading list?'],
    ['marks upon marks', `What ${'e\u0301\u0323\u0308\u0330'.repeat(38)}?`],
    ['other scripts', 'Как бы вы измерили успех? Πώς θα το μετρούσες; Tiếng Việt'],
    ['markup', '<svg onload=alert(1)>"&amp;{{7*7}}</style><script>'],
  ] as [string, string][])('stays whole with %s', slow, async ([, title], { app, as, member }) => {
    const { slug } = await as(await member())(questions.post, { ...post, title });
    expectWhole(await drawn(app, `/cards/questions/${slug}.png`));
  });

  it('stands in the queue with few others, and is refused in words beyond', slow, async ({ app, as, member }) => {
    const me = as(await member());
    const { handle } = await me(accounts.me, {});
    const slugs: string[] = [];
    for (let n = 0; n < 24; n++)
      slugs.push((await me(questions.post, { ...post, title: `How would you measure list ${n}?` })).slug);
    const responses = await Promise.all(
      [...slugs, slugs[0]].map((slug) => app.inject({ url: `/cards/questions/${slug}.png` })),
    );
    const statuses = responses.map(({ statusCode }) => statusCode);
    expect(statuses.filter((status) => status === 200)).toHaveLength(21);
    const refused = responses.find(({ statusCode }) => statusCode !== 200)!;
    expect(refused.json()).toMatchObject({ code: 'service.busy', status: 503 });
    expect(refused.headers['cache-control'] ?? '').not.toContain('public');
    expect((await app.inject({ url: `/cards/members/${handle}.png` })).statusCode).toBe(200);
  });
});
