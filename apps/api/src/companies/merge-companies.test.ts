import { type Client, companies, follows, questions, savedSearches, search, sightings } from '@debrief/contract/client';
import { sql } from 'drizzle-orm';
import { describe, expect, vi } from 'vitest';
import { it as usual } from '../../test/it.ts';
import { refused } from '../../test/refused.ts';
import type { Db } from '../platform/db/connect.ts';

const it = usual.extend<{ admin: Client }>({
  admin: async ({ as, member }, use) => use(as(await member({ role: 'admin' }))),
});

const post = (who: Client, title: string, named: string[]) =>
  who(questions.post, { title, topics: ['metrics'], companies: named });
const rowsOf = async <Row>(db: Db, query: Parameters<Db['execute']>[0]) =>
  ((await db.execute(query)) as unknown as { rows: Row[] }).rows;
const namesOf = async (questionId: string, as: () => Client) =>
  (await as()(questions.show, { questionId })).companies.map(({ slug }) => slug);

describe('merging two companies', () => {
  it('files the questions of the one under the other, once, and finds them by every name', async ({
    as,
    member,
    admin,
    db,
  }) => {
    const author = as(await member());
    const one = await post(author, 'How would you staff a pier?', ['Zeta Works']);
    const both = await post(author, 'How would you staff a quay?', ['Zetaworks', 'Acme', 'Zeta Works']);
    const other = await post(author, 'How would you staff a dock?', ['Zetaworks']);
    const kept = await admin(companies.merge, { slug: 'zeta-works', into: 'zetaworks' });
    expect(kept).toMatchObject({ slug: 'zetaworks', aliases: ['Zeta Works'], counts: { questions: 3 } });
    expect(await namesOf(one.id, as)).toEqual(['zetaworks']);
    expect(await namesOf(both.id, as)).toEqual(['zetaworks', 'acme']);

    for (const slug of ['zetaworks', 'zeta-works']) {
      const shown = await as()(companies.show, { slug, include: 'questions' });
      expect(shown).toMatchObject({ slug: 'zetaworks', name: 'Zetaworks' });
      expect(shown.questions!.items.map(({ id }) => id).sort()).toEqual([one.id, both.id, other.id].sort());
      expect((await as()(questions.list, { company: slug })).items).toHaveLength(3);
    }
    for (const q of ['company:zetaworks staff', 'company:zeta-works staff', 'company:"Zeta Works" staff'])
      expect((await as()(search.find, { q, kind: 'question' })).total, q).toBe(3);
    const named = await as()(search.find, { q: 'zeta works', kind: 'company' });
    expect(named.items).toMatchObject([{ slug: 'zetaworks' }]);
    const again = await post(author, 'How would you staff a jetty?', ['zeta works']);
    expect(again.companies.map(({ slug }) => slug)).toEqual(['zetaworks']);

    const wrong = await rowsOf(
      db,
      sql`select slug from companies c where questions_count <> (select count(*) from question_companies where company_id = c.id)
        union all select term from search_terms t where term like 'company:%' and questions <> (select count(*) from search_questions where t.term = any(terms))
        union all select term from search_terms where term = 'company:zeta-works' and questions > 0`,
    );
    expect(wrong).toEqual([]);
  });

  it('leads the address of the one to the other, also where a third would be called so', async ({
    as,
    member,
    admin,
  }) => {
    const author = as(await member());
    await post(author, 'How would you light a pier?', ['Zeta Works']);
    await post(author, 'How would you light a quay?', ['Zetaworks']);
    await post(author, 'How would you light a dock?', ['Zeta']);
    await admin(companies.merge, { slug: 'zeta-works', into: 'zetaworks' });
    await admin(companies.merge, { slug: 'zetaworks', into: 'zeta' });
    for (const slug of ['zeta-works', 'zetaworks'])
      expect((await as()(companies.show, { slug })).slug, slug).toBe('zeta');
    const third = await post(author, 'How would you light a jetty?', ['Zeta-Works']);
    expect((await as()(companies.show, { slug: 'zeta-works' })).slug).toBe('zeta');
    expect(third.companies[0]!.slug).not.toBe('zeta-works');
  });

  it('counts each member once who reported or follows both', async ({ as, member, admin }) => {
    const { id } = await post(as(await member()), 'How would you paint a pier?', ['Zeta Works']);
    const who = [as(await member()), as(await member()), as(await member())];
    const [first, second, third] = who as [Client, Client, Client];
    const report = (one: Client, company: string, month: string) =>
      one(sightings.record, { questionId: id, company, month });
    await post(as(await member()), 'How would you paint a quay?', ['Zetaworks']);
    await report(first, 'Zeta Works', '2026-03');
    await report(first, 'Zetaworks', '2026-01');
    await report(second, 'Zeta Works', '2026-02');
    await report(third, 'Zetaworks', '2026-02');
    for (const slug of ['zeta-works', 'zetaworks']) await first(follows.company, { slug });

    const kept = await admin(companies.merge, { slug: 'zeta-works', into: 'zetaworks' });
    expect(kept.counts).toMatchObject({ asked: 3 });
    const question = await first(questions.show, { questionId: id });
    expect(question.asked!.companies).toMatchObject([{ slug: 'zetaworks', members: 3 }]);
    expect(question.yours!.reports).toMatchObject([{ month: '2026-03', company: { slug: 'zetaworks' } }]);
    expect((await first(follows.list, {})).items).toHaveLength(1);
    expect(await refused(report(second, 'Zetaworks', '2026-01'))).toMatchObject({ code: 'sighting.exists' });
    expect(await refused(report(third, 'Zeta Works', '2026-01'))).toMatchObject({ code: 'sighting.exists' });
  });

  it('publishes anew all that was reported in as many statements as one question takes', async ({
    as,
    member,
    admin,
    db,
  }) => {
    const author = as(await member());
    const told = [as(await member()), as(await member()), as(await member())];
    const { session } = db as unknown as { session: object };
    const statements = vi.spyOn(
      Object.getPrototypeOf(session) as { prepareQuery: (...given: unknown[]) => unknown },
      'prepareQuery',
    );
    const statementsOf = async (name: string, questionsReported: number) => {
      const kept = await post(author, `How would you heat the ${name} pier?`, [`${name} Works`]);
      const ids: string[] = [];
      for (let n = 0; n < questionsReported; n++)
        ids.push((await post(author, `How would you heat pier ${n} of ${name}?`, [])).id);
      for (const one of told)
        for (const questionId of ids)
          await one(sightings.record, { questionId, company: `${name} Old`, month: '2026-02', round: 'panel' });
      const before = statements.mock.calls.length;
      await admin(companies.merge, { slug: `${name}-old`, into: `${name}-works` });
      const count = statements.mock.calls.length - before;
      const { questions: there } = await as()(companies.show, { slug: `${name}-works`, include: 'questions' });
      expect(there!.items.map(({ id, here }) => [id, here?.members]).sort()).toEqual(
        [...ids.map((id) => [id, 3]), [kept.id, undefined]].sort(),
      );
      return count;
    };
    try {
      // What is prepared once is prepared by the first.
      await statementsOf('alpha', 1);
      expect(await statementsOf('beta', 6)).toBe(await statementsOf('gamma', 1));
    } finally {
      statements.mockRestore();
    }
  });

  it('lets saved searches go on telling what is new there', async ({ as, member, admin, clock }) => {
    const author = as(await member());
    await post(author, 'How would you mend a pier?', ['Zeta Works']);
    await post(author, 'How would you mend a quay?', ['Zetaworks']);
    const me = as(await member());
    await me(savedSearches.save, { name: 'Zeta', query: { company: 'zeta-works', kind: 'question' } });
    await admin(companies.merge, { slug: 'zeta-works', into: 'zetaworks' });
    clock.now = new Date(clock.now.getTime() + 60_000);
    await post(author, 'How would you mend a dock?', ['Zetaworks']);
    expect((await me(savedSearches.list, {})).items).toMatchObject([{ name: 'Zeta', newCount: 1 }]);
  });

  it('is refused into itself, by another name, with what is not there, and to all but admins', async ({
    as,
    member,
    admin,
    db,
  }) => {
    const me = as(await member());
    await post(me, 'How would you sell a pier?', ['Zeta Works', 'Zetaworks', 'Acme']);
    const merge = (slug: string, into: string, who = admin) => refused(who(companies.merge, { slug, into }));
    expect(await merge('acme', 'acme')).toMatchObject({ status: 400, fields: { into: expect.any(String) } });
    expect(await merge('acme', 'nobody-at-all')).toMatchObject({ status: 404 });
    expect(await merge('nobody-at-all', 'acme')).toMatchObject({ status: 404 });
    for (const who of [me, as(await member({ role: 'moderator' }))])
      expect(await merge('acme', 'zetaworks', who)).toMatchObject({ status: 403, detail: 'Only for admins.' });
    expect(await merge('acme', 'zetaworks', as())).toMatchObject({ status: 401 });
    await admin(companies.merge, { slug: 'zeta-works', into: 'zetaworks' });
    expect(await merge('zeta-works', 'acme')).toMatchObject({ code: 'merged.already', into: 'zetaworks' });
    expect(await merge('acme', 'zeta-works')).toMatchObject({ code: 'merged.already', into: 'zetaworks' });
    expect(await rowsOf(db, sql`select act, details ->> 'name' as name from audit_events`)).toEqual([
      { act: 'companies.merge', name: 'Zeta Works' },
    ]);
  });
});

describe('what refers to a company', () => {
  it('is known to whoever merges two: a new table has its move there, and its name here', async ({ db }) => {
    const referring = await rowsOf<{ at: string }>(
      db,
      sql`select relname || '.' || attname as at from pg_constraint join pg_class c on c.oid = conrelid
        join pg_attribute on attrelid = conrelid and attnum = conkey[1]
        where contype = 'f' and confrelid = 'public.companies'::regclass order by 1`,
    );
    expect(referring.map(({ at }) => at)).toEqual([
      'company_names.company_id',
      'denied_companies.company_id',
      'disputes.company_id',
      'follows.company_id',
      'moderation_cases.company_id',
      'question_companies.company_id',
      'sightings.company_id',
    ]);
  });
});
