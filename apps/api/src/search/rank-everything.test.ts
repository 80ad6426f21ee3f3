import type { Client } from '@debrief/contract/client';
import { questions, search } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { it } from '../../test/it.ts';

const body = 'I would begin with the person who waits at the counter, and only then speak of numbers.';

const post = (by: Client, title: string, more: object = {}) =>
  by(questions.post, { title, topics: ['metrics'], companies: [], ...more });
const find = (by: Client, q: string, more: object = {}) => by(search.find, { q, ...more });

describe('what stands beside the results of a search', () => {
  it('counts every kind that fits beside the one that is listed, and looks for no other on later pages', async ({
    as,
    member,
  }) => {
    const call = as(await member({ displayName: 'Meta Lindqvist', handle: 'meta-lindqvist' }));
    await post(call, 'How would Meta sell a sundial?', {
      companies: ['Meta'],
      answer: { body: `${body} Meta would not.` },
    });
    await post(call, 'How would Meta sell a weathercock?', { companies: ['Meta'] });
    for (const kind of [undefined, 'question', 'answer', 'company', 'member'] as const) {
      const { kinds } = await find(call, 'meta', { ...(kind && { kind }) });
      expect(Object.fromEntries(kinds.map((each) => [each.kind, each.count])), kind).toMatchObject({
        question: 2,
        answer: 1,
        company: 1,
        member: 1,
      });
    }
    const first = await find(call, 'meta', { kind: 'question', limit: 1 });
    expect((await find(call, 'meta', { kind: 'question', limit: 1, cursor: first.nextCursor })).kinds).toEqual([]);
    const bare = await find(call, 'meta', { facets: 'none' });
    expect(bare.kinds).toEqual([]);
    expect(Object.values(bare.facets).flat()).toEqual([]);
  });

  it('counts what has answers, what waits and what is one’s own, each as choosing it would leave', async ({
    as,
    member,
  }) => {
    const [call, other] = [as(await member()), as(await member())];
    await post(call, 'Improve the umbrella stand of a theatre', { answer: { body } });
    await post(call, 'Improve the umbrella stand of a cinema', { track: 'design' });
    await post(other, 'Improve the umbrella stand of a circus');
    const { facets } = await find(call, 'umbrella stand');
    const countOf = (list: { value: string; count: number }[]) =>
      Object.fromEntries(list.map(({ value, count }) => [value, count]));
    expect(countOf(facets.has)).toEqual({ answers: 1 });
    expect(countOf(facets.is)).toEqual({ unanswered: 2, 'needs-feedback': 1, mine: 2, 'answered-by-me': 1 });
    expect(countOf(facets.tracks)).toEqual({ 'product-management': 2, design: 1 });
    for (const { value, count } of facets.is)
      expect((await find(call, 'umbrella stand', { is: value, kind: 'question' })).total, value).toBe(count);
    const { facets: ofGuest } = await find(as(), 'umbrella stand');
    expect(countOf(ofGuest.is)).toEqual({ unanswered: 2, 'needs-feedback': 1 });
  });

  it('counts companies and topics beside answers too', async ({ as, member }) => {
    const call = as(await member());
    await post(call, 'What would you ask of a locksmith?', {
      companies: ['Google'],
      answer: { body: `${body} The portcullis comes first.` },
    });
    const { items, facets } = await find(call, 'portcullis', { kind: 'answer' });
    expect(items).toHaveLength(1);
    expect(facets.companies).toEqual([{ value: 'google', label: 'Google', count: 1 }]);
  });

  it('puts the topic of that name above one that is also called so', async ({ as }) => {
    const { items } = await find(as(), 'metric', { kind: 'topic' });
    expect(items[0]).toMatchObject({ kind: 'topic', slug: 'metrics' });
  });

  it('lists names page by page, whatever order was asked for', async ({ as, member }) => {
    for (const handle of ['robin-one', 'robin-two', 'robin-three']) await member({ displayName: 'Robin', handle });
    const first = await find(as(), 'robin', { kind: 'member', sort: 'newest', limit: 2 });
    const next = await find(as(), 'robin', { kind: 'member', sort: 'newest', limit: 2, cursor: first.nextCursor });
    const handles = [...first.items, ...next.items].map((item) => item.kind === 'member' && item.handle);
    expect(new Set(handles)).toEqual(new Set(['robin-one', 'robin-two', 'robin-three']));
  });
});
