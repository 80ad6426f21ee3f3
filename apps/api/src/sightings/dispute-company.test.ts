import { type Client, companies, ProblemError, questions, sightings } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { it } from '../../test/it.ts';

const title = 'How would you measure the success of a reading list?';
const post = (who: Client) => who(questions.post, { title, topics: ['metrics'], companies: ['Acme', 'Betaworks'] });
const codeOf = async (call: Promise<unknown>) => {
  const error = await call.then(
    () => undefined,
    (e: unknown) => e,
  );
  return error instanceof ProblemError ? error.problem.code : error;
};

describe('“This isn’t asked there”', () => {
  it('takes a company off from three members up who outnumber those who were asked, and puts it back when one thinks again', async ({
    as,
    member,
  }) => {
    const author = as(await member());
    const { id: questionId } = await post(author);
    const people = await Promise.all(Array.from({ length: 4 }, async () => as(await member())));
    const [asked, ...others] = people as [Client, Client, Client, Client];
    await asked(sightings.record, { questionId, company: 'Acme', month: '2026-01' });
    const at = { questionId, slug: 'acme' };
    const there = async () => ({
      names: (await as()(questions.show, { questionId })).companies.map(({ slug }) => slug),
      found: (await as()(questions.list, { company: 'acme' })).items.length,
      counted: (await as()(companies.show, { slug: 'betaworks' })).counts.questions,
    });
    const before = { names: ['acme', 'betaworks'], found: 1, counted: 1 };
    for (const who of others.slice(0, 2)) for (const _ of [1, 2]) await who(sightings.dispute, at);
    expect(await there()).toEqual(before);
    await others[2]!(sightings.dispute, at);
    expect(await there()).toEqual({ names: ['betaworks'], found: 0, counted: 1 });
    // How often it was asked is not in doubt, and must not tell what was reported there.
    expect((await as()(questions.show, { questionId })).counts.sightings).toBe(1);

    // The author's filing is kept, also through an edit that does not speak of companies.
    await author(questions.edit, { questionId, title: `${title} Again` });
    expect((await there()).names).toEqual(['betaworks']);
    expect((await others[0]!(questions.show, { questionId })).yours).toMatchObject({ disputes: [{ slug: 'acme' }] });
    await others[0]!(sightings.stopDispute, at);
    expect(await there()).toEqual(before);
    expect((await others[0]!(questions.show, { questionId })).yours).toMatchObject({ disputes: [] });
  });

  it('counts a member’s last word alone', async ({ as, member }) => {
    const { id: questionId } = await post(as(await member()));
    const me = as(await member());
    await me(sightings.record, { questionId, company: 'Acme', month: '2026-01' });
    await me(sightings.dispute, { questionId, slug: 'acme' });
    expect(await me(questions.show, { questionId })).toMatchObject({
      counts: { sightings: 0 },
      yours: { reports: [], disputes: [{ slug: 'acme' }] },
    });
    await me(sightings.record, { questionId, company: 'Acme', month: '2026-01' });
    expect(await me(questions.show, { questionId })).toMatchObject({
      counts: { sightings: 1 },
      yours: { reports: [{ company: { slug: 'acme' } }], disputes: [] },
    });
  });

  it('is refused of a company that does not stand there, which would tell what was reported, and to guests', async ({
    as,
    member,
  }) => {
    const { id: questionId } = await post(as(await member()));
    await as(await member())(sightings.record, { questionId, company: 'Zetaworks', month: '2026-01' });
    await post(as(await member()));
    const me = as(await member());
    for (const slug of ['zetaworks', 'google', 'no-such-company'])
      expect(await codeOf(me(sightings.dispute, { questionId, slug }))).toBe('not-found');
    expect(await codeOf(me(sightings.dispute, { questionId: 'no-such-question', slug: 'acme' }))).toBe('not-found');
    expect(await codeOf(me(sightings.stopDispute, { questionId, slug: 'no-such-company' }))).toBe('not-found');
    expect(await me(sightings.stopDispute, { questionId, slug: 'acme' })).toBeNull();
    expect(await codeOf(as()(sightings.dispute, { questionId, slug: 'acme' }))).toBe('session.required');
    expect(await codeOf(as()(sightings.stopDispute, { questionId, slug: 'acme' }))).toBe('session.required');
  });

  it('takes off what members alone had reported, with nothing left of it', async ({ as, member }) => {
    const { id: questionId } = await post(as(await member()));
    for (const _ of [1, 2, 3])
      await as(await member())(sightings.record, { questionId, company: 'Zetaworks', month: '2026-01' });
    const at = { questionId, slug: 'zetaworks' };
    for (const _ of [1, 2, 3]) await as(await member())(sightings.dispute, at);
    expect((await as()(companies.show, { slug: 'zetaworks' })).counts.questions).toBe(1);
    await as(await member())(sightings.dispute, at);
    expect(await codeOf(as()(companies.show, { slug: 'zetaworks' }))).toBe('not-found');
    expect((await as()(questions.show, { questionId })).asked?.companies).toEqual([]);
  });
});
