import { type Client, companies, follows, ProblemError, questions, search, sightings } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { it } from '../../test/it.ts';

const title = 'How would you measure the success of a reading list?';
const post = (who: Client, more = {}) =>
  who(questions.post, { title, topics: ['metrics'], companies: ['Acme'], ...more });
const codeOf = async (call: Promise<unknown>) => {
  const error = await call.then(
    () => undefined,
    (e: unknown) => e,
  );
  return error instanceof ProblemError ? error.problem.code : error;
};
const report = (who: Client, questionId: string, more = {}) =>
  who(sightings.record, { questionId, company: 'Zetaworks', month: '2026-01', ...more });

/** Everything that a guest, or the member given, may read of the question and of Zetaworks. */
async function everything(who: Client, questionId: string) {
  const found = async <T>(call: Promise<T>) => call.catch((error: unknown) => (error as ProblemError).problem.code);
  return {
    question: await who(questions.show, { questionId }),
    list: (await who(questions.list, {})).items,
    ofCompany: (await who(questions.list, { company: 'zetaworks' })).items.map(({ id }) => id),
    ofRound: (await who(questions.list, { round: 'panel' })).items.map(({ id }) => id),
    ofLevel: (await who(questions.list, { level: 'lead' })).items.map(({ id }) => id),
    searched: await who(search.find, { q: 'company:zetaworks reading list' }).then(({ items, total }) => [
      items,
      total,
    ]),
    facets: (await who(search.find, { q: 'reading list' })).facets,
    named: (await who(search.find, { q: 'zetawo', kind: 'company' })).items,
    companies: (await who(companies.list, { q: 'zeta' })).items,
    company: await found(who(companies.show, { slug: 'zetaworks' })),
  };
}

describe('saying “I was asked this”', () => {
  it('is counted once a member, with or without a company', async ({ as, member }) => {
    const { id } = await post(as(await member()));
    const [one, two] = [as(await member()), as(await member())];
    expect(await report(one, id)).toMatchObject({ sightings: 1, can: { withdraw: true } });
    for (const company of ['Acme', 'Other Firm', undefined])
      expect(await report(one, id, { company })).toMatchObject({ sightings: 1 });
    expect(await report(two, id)).toMatchObject({ sightings: 2 });
    expect(await as()(questions.show, { questionId: id })).toMatchObject({
      counts: { sightings: 2 },
      lastAskedAt: null,
    });
  });

  it('is refused twice for one company or for none, for a month to come, and without a month', async ({
    as,
    member,
    clock,
  }) => {
    clock.now = new Date('2026-03-10T12:00:00Z');
    const { id } = await post(as(await member()));
    const me = as(await member());
    await report(me, id);
    expect(await codeOf(report(me, id, { company: 'ZETAWORKS', month: '2025-12' }))).toBe('sighting.exists');
    await report(me, id, { company: undefined });
    expect(await codeOf(report(me, id, { company: undefined }))).toBe('sighting.exists');
    const other = as(await member());
    expect(await codeOf(report(other, id, { month: '2026-04' }))).toBe('request.invalid');
    expect(await codeOf(report(other, id, { month: 'March' }))).toBe('request.invalid');
    expect(await codeOf(report(other, id, { company: ' ' }))).toBe('request.invalid');
    expect(await codeOf(report(other, id, { level: 'boss' }))).toBe('request.invalid');
    expect(await codeOf(report(other, 'no-such-question'))).toBe('not-found');
    expect(await codeOf(report(as(), id))).toBe('session.required');
  });

  it('takes a month once it has begun where the day begins first', async ({ as, member, clock }) => {
    const [asker, early, prompt] = [as(await member()), as(await member()), as(await member())];
    const { id } = await post(asker);
    clock.now = new Date('2026-03-31T09:59:00Z');
    expect(await codeOf(report(early, id, { month: '2026-04' }))).toBe('request.invalid');
    clock.now = new Date('2026-03-31T10:01:00Z');
    expect(await report(prompt, id, { month: '2026-04' })).toMatchObject({ sightings: 1 });
  });

  it('changes nothing that anybody reads of company, month, level and round until three members say the same', async ({
    as,
    member,
  }) => {
    const { id } = await post(as(await member()));
    const readers = [as(), as(await member({ handle: 'a-reader' }))];
    const before = await Promise.all(readers.map((who) => everything(who, id)));
    const told = { level: 'lead', round: 'panel' };
    await report(as(await member()), id, told);
    const second = as(await member());
    const { id: mine } = await report(second, id, told);
    // One member who names three companies is one.
    await report(second, id, { ...told, company: 'Acme' });
    await report(second, id, { ...told, company: 'Third Firm' });
    const after = await Promise.all(readers.map((who) => everything(who, id)));
    const counted = JSON.stringify(before)
      .replaceAll('"sightings":0', '"sightings":2')
      .replaceAll('"askedRecently":false', '"askedRecently":true');
    expect(JSON.stringify(after)).toBe(counted);
    expect(await codeOf(readers[1]!(follows.company, { slug: 'zetaworks' }))).toBe('not-found');

    await report(as(await member()), id, { ...told, month: '2026-02' });
    const shown = await everything(as(), id);
    expect(shown.question).toMatchObject({
      counts: { sightings: 3 },
      lastAskedAt: '2026-02-01T00:00:00.000Z',
      companies: [
        { slug: 'acme', reported: false },
        { slug: 'zetaworks', reported: true },
      ],
      asked: {
        months: [{ from: '2026-01', to: '2026-02', members: 3 }],
        rounds: [{ round: 'panel', members: 3 }],
        levels: [{ level: 'lead', members: 3 }],
        companies: [{ slug: 'zetaworks', members: 3, lastAskedAt: '2026-02-01T00:00:00.000Z' }],
      },
    });
    expect(shown).toMatchObject({
      ofCompany: [id],
      company: { counts: { questions: 1 } },
      companies: [{ slug: 'zetaworks' }],
    });
    expect(shown.searched[1]).toBe(1);
    expect(shown.facets.companies.map(({ value }) => value)).toContain('zetaworks');

    await second(sightings.withdraw, { sightingId: mine });
    const again = await everything(as(), id);
    expect(again).toMatchObject({ ofCompany: [], companies: [], company: 'not-found' });
    expect(JSON.stringify(again)).not.toContain('zetaworks');
  });

  it('shows its member alone what they said', async ({ as, member }) => {
    const { id } = await post(as(await member()));
    const me = as(await member());
    const { id: sightingId } = await report(me, id);
    expect((await me(questions.show, { questionId: id })).yours).toEqual({
      reports: [
        {
          id: sightingId,
          company: { slug: 'zetaworks', name: 'Zetaworks' },
          month: '2026-01',
          can: { withdraw: true },
        },
      ],
      disputes: [],
    });
    expect((await as(await member())(questions.show, { questionId: id })).yours).toEqual({ reports: [], disputes: [] });
    expect(await as()(questions.show, { questionId: id })).not.toHaveProperty('yours');
  });

  it('stays said recently through the next half of a year, and then is not told', async ({ as, member, clock }) => {
    clock.now = new Date('2026-02-10T12:00:00Z');
    const { id } = await post(as(await member()));
    await report(as(await member()), id);
    const recently = async (now: string) => {
      clock.now = new Date(now);
      return (await as()(questions.show, { questionId: id })).askedRecently;
    };
    expect(await recently('2026-12-31T12:00:00Z')).toBe(true);
    expect(await recently('2027-01-01T12:00:00Z')).toBe(false);
  });

  it('makes “most asked”: what was asked lately before what was asked more often long ago', async ({ as, member }) => {
    const author = as(await member());
    const posted = (word: string) => post(author, { title: `${title} ${word}` });
    const [old, late, once, never] = [
      await posted('old'),
      await posted('late'),
      await posted('once'),
      await posted('never'),
    ];
    const people = await Promise.all(Array.from({ length: 5 }, async () => as(await member())));
    for (const who of people) await report(who, old.id, { month: '2023-01' });
    for (const who of people.slice(0, 3)) await report(who, late.id);
    await report(people[0]!, once.id);
    const order = async (q?: string) =>
      (await as()(questions.list, { sort: 'most-asked', ...(q && { q }) })).items.map(({ id }) => id);
    const wanted = [late.id, old.id, once.id, never.id];
    expect(await order()).toEqual(wanted);
    expect(await order('reading list')).toEqual(wanted);

    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await as()(questions.list, { sort: 'most-asked', limit: 1, ...(cursor && { cursor }) });
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(paged).toEqual(wanted);
  });
});

describe('taking a report back', () => {
  it('leaves nothing of it, and it can be said again', async ({ as, member }) => {
    const { id } = await post(as(await member()));
    const me = as(await member());
    const before = await as()(questions.show, { questionId: id });
    const { id: sightingId } = await report(me, id);
    expect(await me(sightings.withdraw, { sightingId })).toBeNull();
    expect(await as()(questions.show, { questionId: id })).toEqual(before);
    expect(await report(me, id, { month: '2025-12' })).toMatchObject({ sightings: 1 });
  });

  it('is refused for anybody else’s, as for one that is not there', async ({ as, member }) => {
    const { id } = await post(as(await member()));
    const { id: sightingId } = await report(as(await member()), id);
    const other = as(await member());
    expect(await codeOf(other(sightings.withdraw, { sightingId }))).toBe('not-found');
    expect(await codeOf(other(sightings.withdraw, { sightingId: id }))).toBe('not-found');
    expect(await codeOf(as()(sightings.withdraw, { sightingId }))).toBe('session.required');
    expect((await as()(questions.show, { questionId: id })).counts.sightings).toBe(1);
  });
});

describe('level and round of an anonymous question', () => {
  const details = { level: 'lead', round: 'panel', authorship: 'anonymous', askedIn: '2026-01' };

  it('are for its author alone until three members report the same', async ({ as, member }) => {
    const author = as(await member());
    const { id } = await post(author, details);
    expect(await author(questions.show, { questionId: id })).toMatchObject({ level: 'lead', round: 'panel' });
    const hidden = await everything(as(), id);
    expect(hidden).toMatchObject({ question: { level: null, round: null }, ofRound: [], ofLevel: [] });
    expect(hidden.facets).toMatchObject({ levels: [], rounds: [] });

    for (const _ of [1, 2]) await report(as(await member()), id, { company: 'Acme', level: 'lead' });
    const shown = await everything(as(), id);
    expect(shown).toMatchObject({ question: { level: 'lead', round: null }, ofRound: [], ofLevel: [id] });
    expect(shown.facets).toMatchObject({ levels: [{ value: 'lead' }], rounds: [] });
  });

  it('stay so when it is edited, and those of a named one show at once', async ({ as, member }) => {
    const author = as(await member());
    const { id } = await post(author, details);
    const edited = await author(questions.edit, { questionId: id, level: 'senior', title: `${title} Again` });
    expect(edited).toMatchObject({ level: 'senior', round: 'panel' });
    expect(await everything(as(), id)).toMatchObject({ question: { level: null, round: null }, ofLevel: [] });

    const named = await post(author, { ...details, authorship: 'named', title: `${title} Named` });
    expect(await everything(as(), named.id)).toMatchObject({
      question: { level: 'lead', round: 'panel' },
      ofLevel: [named.id],
    });
  });
});
