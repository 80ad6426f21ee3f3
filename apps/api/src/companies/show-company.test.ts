import { type Client, companies, follows, questions, sightings } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { it } from '../../test/it.ts';

const post = (who: Client, title: string, more = {}) =>
  who(questions.post, { title: `How would you ${title}?`, topics: ['metrics'], companies: ['Acme'], ...more });

describe('a company', () => {
  it('shows its questions, those most asked there first, with how often and when last; a page after the other', async ({
    as,
    member,
  }) => {
    const author = as(await member());
    const often = await post(author, 'count the readers of a list');
    const twice = await post(author, 'price a list of readers');
    const never = await post(author, 'end a list of readers');
    const people = await Promise.all(Array.from({ length: 3 }, async () => as(await member())));
    for (const who of people)
      await who(sightings.record, { questionId: often.id, company: 'Acme', month: '2026-02', round: 'phone' });
    for (const who of people.slice(0, 2))
      await who(sightings.record, { questionId: twice.id, company: 'Acme', month: '2026-03' });

    const shown = await as()(companies.show, { slug: 'acme', include: 'questions' });
    expect(shown.questions!.items.map(({ id, here }) => [id, here])).toEqual([
      [often.id, { members: 3, lastAskedAt: '2026-02-01T00:00:00.000Z' }],
      [twice.id, null],
      [never.id, null],
    ]);
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const { questions: page } = await as()(companies.show, {
        ...{ slug: 'acme', include: 'questions', limit: 1 },
        ...(cursor && { cursor }),
      });
      paged.push(...page!.items.map(({ id }) => id));
      cursor = page!.nextCursor ?? undefined;
    } while (cursor);
    expect(paged).toEqual([often.id, twice.id, never.id]);
    expect(await as()(companies.show, { slug: 'acme' })).not.toHaveProperty('questions');
  });

  it('is narrowed by topic, and by round as filed or as three members report it; the figures are not', async ({
    as,
    member,
  }) => {
    const author = as(await member());
    const reported = await post(author, 'count the readers of a list');
    const filed = await post(author, 'price a list of readers', { topics: ['strategy'], round: 'phone' });
    const people = await Promise.all(Array.from({ length: 3 }, async () => as(await member())));
    const narrowed = async (by: object) => {
      const { questions: page, asked } = await as()(companies.show, { slug: 'acme', include: 'questions', ...by });
      return { ids: page!.items.map(({ id }) => id).sort(), asked };
    };
    for (const who of people.slice(0, 2))
      await who(sightings.record, { questionId: reported.id, company: 'Acme', month: '2026-02', round: 'phone' });
    expect(await narrowed({ round: 'phone' })).toEqual({ ids: [filed.id], asked: null });
    await people[2]!(sightings.record, { questionId: reported.id, company: 'Acme', month: '2026-03', round: 'phone' });

    const asked = {
      months: [{ from: '2026-02', to: '2026-03', members: 3 }],
      rounds: [{ round: 'phone', members: 3 }],
    };
    expect(await narrowed({ round: 'phone' })).toEqual({ ids: [filed.id, reported.id].sort(), asked });
    expect(await narrowed({ topic: 'strategy' })).toEqual({ ids: [filed.id], asked });
    expect(await narrowed({ topic: 'strategy', round: 'final' })).toEqual({ ids: [], asked });
    expect((await as()(companies.list, { q: 'acme' })).items[0]!.counts).toEqual({ questions: 2, asked: 3 });
  });

  it('is found by an alias where its address would stand, in lists of questions and for following too', async ({
    as,
    member,
  }) => {
    const me = as(await member());
    const { id } = await post(me, 'count the readers of a list', { companies: ['Meta'] });
    for (const slug of ['meta', 'facebook', 'whatsapp']) {
      expect(await me(companies.show, { slug })).toMatchObject({ slug: 'meta', name: 'Meta' });
      expect((await me(questions.list, { company: slug })).items.map((question) => question.id)).toEqual([id]);
    }
    expect((await me(companies.show, { slug: 'amazon-web-services' })).slug).toBe('amazon');
    await me(follows.company, { slug: 'facebook' });
    expect((await me(companies.show, { slug: 'meta' })).followed).toBe(true);
  });
});
