import type { Client } from '@debrief/contract/client';
import { questions, search, votes } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { it } from '../../test/it.ts';

const body = 'I would begin with the person who waits at the counter, and only then speak of numbers.';

const post = (by: Client, title: string, more: object = {}) =>
  by(questions.post, { title, topics: ['metrics'], companies: [], ...more });
const find = (by: Client, q: string, more: object = {}) => by(search.find, { q, ...more });
const titles = (found: Awaited<ReturnType<typeof find>>) =>
  found.items.flatMap((item) => (item.kind === 'question' ? item.title : []));

describe('searching', () => {
  it('forgives typing errors, and says which word it took them for', async ({ as, member }) => {
    const call = as(await member());
    const { id } = await post(call, 'How would you measure the success of the umbrella rental?');
    const found = await find(call, 'umbrela retnal');
    expect(found.items[0]).toMatchObject({ kind: 'question', id });
    expect(found.suggestion).toBe('umbrella rental');
    expect(await find(call, 'measured umbrellas')).not.toHaveProperty('suggestion');
  });

  it('understands the last word before it is finished, accents or none, and other forms of a word', async ({
    as,
    member,
  }) => {
    const call = as(await member());
    await post(call, 'Estimate the number of lighthouses along the coast');
    await post(call, 'Which café would you open beside a station?');
    for (const q of ['estimate lightho', 'lighthouse estimation', 'LIGHTHOUSES'])
      expect(titles(await find(call, q))[0]).toMatch(/lighthouses/);
    expect(titles(await find(call, 'cafe station'))[0]).toMatch(/café/);
  });

  it('puts the title above the text and the text above the answers', async ({ as, member }) => {
    const [call, other] = [as(await member()), as(await member())];
    await post(call, 'What would you change about a harbour?', {
      answer: { body: `${body} The drawbridge is slow, which is why people wait.` },
    });
    await post(call, 'What would you change about a village?', { body: 'There is a drawbridge in it.' });
    await post(other, 'What would you change about a drawbridge?');
    const found = await find(call, 'drawbridge', { kind: 'question' });
    expect(titles(found).map((title) => title.split(' ').at(-1))).toEqual(['drawbridge?', 'village?', 'harbour?']);
  });

  it('finds a company by its other name, and what was asked there', async ({ as, member }) => {
    const call = as(await member());
    const { id } = await post(call, 'How would you help neighbours find a lost cat?', { companies: ['Meta'] });
    const { items } = await find(call, 'facebook');
    expect(items[0]).toMatchObject({ kind: 'company', slug: 'meta' });
    expect(items.find(({ kind }) => kind === 'question')).toMatchObject({ id });
    expect((await find(call, 'facebok')).items[0]).toMatchObject({ kind: 'company', slug: 'meta' });
  });

  it('puts what is filed under what was typed above what only says it', async ({ as, member }) => {
    const call = as(await member());
    const asked = { companies: ['Meta'], topics: ['estimation'] };
    const { id } = await post(call, 'How many lanterns hang over the old town?', asked);
    await post(call, 'Would you give an estimation of what Meta will be?', { companies: ['Google'] });
    expect((await find(call, 'meta estimation', { kind: 'question' })).items[0]).toMatchObject({ id });
  });

  it('knows a title that was typed with an error', async ({ as, member }) => {
    const call = as(await member());
    const { id } = await post(call, 'Improve the lantern');
    for (const where of ['tower', 'garden', 'tunnel'])
      await post(call, `Improve the lantern, the lantern light and the lantern glass of a ${where}`, {
        body: 'Each lantern has a lantern keeper, who must improve it.',
      });
    expect((await find(call, 'improve the lanetrn', { kind: 'question' })).items[0]).toMatchObject({ id });
  });

  it('narrows by operators as by filters, and counts beside them', async ({ as, member }) => {
    const call = as(await member());
    await post(call, 'Improve the ticket gate of a museum', { companies: ['Meta'], level: 'senior', round: 'phone' });
    await post(call, 'Improve the ticket counter of a museum', { companies: ['Google'], answer: { body } });
    const all = await find(call, 'museum ticket', { kind: 'question' });
    expect(all).toMatchObject({ total: 2, more: false });
    expect(all.facets.companies).toEqual([
      { value: 'google', label: 'Google', count: 1 },
      { value: 'meta', label: 'Meta', count: 1 },
    ]);
    expect(all.facets.levels).toEqual([{ value: 'senior', label: 'Senior', count: 1 }]);
    for (const q of [
      'museum company:facebook',
      'museum level:senior',
      'museum round:phone',
      'museum -counter',
      'museum is:unanswered',
      '"ticket gate"',
    ])
      expect(titles(await find(call, q)), q).toEqual(['Improve the ticket gate of a museum']);
    for (const q of ['museum company:google', 'museum has:answers', '"museum" company:"google"'])
      expect(titles(await find(call, q)), q).toEqual(['Improve the ticket counter of a museum']);
    expect(titles(await find(call, 'museum', { company: 'meta' }))).toEqual(['Improve the ticket gate of a museum']);
    expect(titles(await find(call, 'museum is:mine'))).toHaveLength(2);
    expect(titles(await find(as(await member()), 'museum is:mine'))).toEqual([]);
  });

  it('marks what it found in plain text', async ({ as, member }) => {
    const call = as(await member());
    await post(call, 'Would <b>bold</b> prices help a bakery?', { body: 'A **bakery** sells bread & cakes.' });
    const [item] = (await find(call, 'bakery price')).items;
    const words = item!.highlights.map(({ field, text, marks }) => [
      field,
      ...marks.map(({ start, end }) => text.slice(start, end)),
    ]);
    expect(words).toEqual([
      ['title', 'prices', 'bakery'],
      ['body', 'bakery'],
    ]);
    expect(item!.highlights[0]!.text).toContain('<b>bold</b>');
  });

  it('marks no word that is on every page, unless nothing else was typed', async ({ as, member }) => {
    const call = as(await member());
    await post(call, 'How would the bakery be the best in the town?');
    const marked = async (q: string) => {
      const item = (await find(call, q)).items.at(-1);
      return item!.highlights.flatMap(({ text, marks }) => marks.map(({ start, end }) => text.slice(start, end)));
    };
    expect(await marked('the bakery ')).toEqual(['bakery']);
    expect(await marked('the in ')).toEqual(['the', 'the', 'in', 'the']);
  });

  it('goes on page by page in each order, and leaves nothing out', async ({ as, member }) => {
    const call = as(await member());
    for (let n = 1; n <= 7; n++) await post(call, `Design a kiosk for ${'very '.repeat(n)}small shops`);
    for (const sort of ['relevance', 'newest', 'active', 'most-asked', 'most-answered'] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await find(call, 'kiosk shops', { kind: 'question', sort, limit: 2, ...(cursor && { cursor }) });
        seen.push(...page.items.map((item) => ('id' in item ? item.id : '')));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect(new Set(seen).size, sort).toBe(7);
      expect(seen, sort).toHaveLength(7);
    }
  });

  it('tells moderators alone what a score is made of', async ({ as, member }) => {
    const call = as(await member());
    await post(call, 'How would you price a ferry?');
    await post(call, 'How would you price a bridge?', {
      companies: ['Meta'],
      answer: { body: `${body} Ask the ferry.` },
    });
    for (const by of [call, as()])
      await expect(find(by, 'ferry', { explain: '1' })).rejects.toThrow(/^Only moderators see/);
    const moderator = as(await member({ role: 'moderator' }));
    const { items } = await find(moderator, 'ferry', { explain: '1' });
    expect(items[0]!.parts).toMatchObject({ answers: 0, useful: 1, asked: 1 });
    expect(items[0]!.parts!.words).toBeGreaterThan(0);
    expect(items.map(({ kind }) => kind)).toContain('answer');
    const named = await find(moderator, 'meta', { explain: '1' });
    expect(named.items.map(({ kind }) => kind)).toContain('company');
    for (const { parts } of [...items, ...named.items]) {
      const { words, answers: ofAnswers, title, asked, useful, recent, score } = parts!;
      expect((words + ofAnswers + title) * asked * useful * recent).toBeCloseTo(score, 4);
    }
    expect((await find(moderator, 'ferry')).items[0]).not.toHaveProperty('parts');
  });

  it('is helped by useful votes and never drowned by them', async ({ as, member }) => {
    const call = as(await member());
    await post(call, 'How would you price a tandem bicycle?');
    const popular = await post(call, 'How would you price a tandem bicycle!');
    const elsewhere = await post(call, 'How would you price a bicycle with one seat and a bell?');
    for (const { id } of [popular, elsewhere, elsewhere])
      await as(await member())(votes.forQuestion, { questionId: id });
    expect(titles(await find(call, 'price tandem bicycle'))[0]).toBe('How would you price a tandem bicycle!');
  });
});

describe('what somebody typed', () => {
  it('finds the nearest title where nothing fits, and says so', async ({ as, member }) => {
    const call = as(await member());
    await post(call, 'Kaleidoscopes: how would you sell one?');
    const found = await find(call, 'kaleidoscopisch');
    expect(found.nearest).toBe(true);
    expect(titles(found)).toEqual(['Kaleidoscopes: how would you sell one?']);
    expect(await find(call, 'qqqqqqqq')).toMatchObject({ items: [], total: 0, nearest: false });
  });

  it('is answered or refused in words, however long, empty or odd', async ({ app }) => {
    const odd = [
      '',
      ' ',
      '"',
      '""""',
      '-',
      '- -',
      'company:',
      'company:"',
      '-company:x',
      "'; drop table questions; --",
      '%',
      '_',
      '\\',
      '('.repeat(300),
    ];
    for (const q of [...odd, 'a '.repeat(150), '🙂', '\u202e', 'x'.repeat(300), '说 明'])
      expect((await app.inject({ url: `/api/v1/search?q=${encodeURIComponent(q)}` })).statusCode, q).toBe(200);
    for (const q of ['x'.repeat(10_000), 'a b '.repeat(2_500), '\0']) {
      const refused = await app.inject({ url: `/api/v1/search?q=${encodeURIComponent(q)}` });
      expect(refused.statusCode).toBe(400);
      expect(refused.json().detail).toMatch(/\w+ \w+/);
    }
    expect((await app.inject({ url: '/api/v1/search?q=x&is=mine' })).statusCode).toBe(400);
  });
});
