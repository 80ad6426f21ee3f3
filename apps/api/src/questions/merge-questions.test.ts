import { answers, type Client, comments, inbox, questions, reviews, search, topics } from '@debrief/contract/client';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { it as usual } from '../../test/it.ts';
import { refused } from '../../test/refused.ts';
import { exportQuestions } from '../exports/export-questions.ts';
import type { Db } from '../platform/db/connect.ts';

const it = usual.extend<{ moderator: Client }>({
  moderator: async ({ as, member }, use) => use(as(await member({ role: 'moderator' }))),
});

const body = 'I would first ask who waits for it, and then count how long they wait on a usual day.';
const post = (who: Client, title: string, more = {}) =>
  who(questions.post, { title, topics: ['metrics'], companies: [], ...more });
const show = (who: Client, questionId: string) => who(questions.show, { questionId, include: 'answers' });
const rowsOf = async <Row>(db: Db, query: Parameters<Db['execute']>[0]) =>
  ((await db.execute(query)) as unknown as { rows: Row[] }).rows;

/** Terms and words that search counts otherwise than it holds them. */
const miscounted = (db: Db) =>
  rowsOf(
    db,
    sql`with held as (select unnest(terms) as term from search_questions union all select '' from search_questions),
      words as (select unnest(words) as word from search_questions)
    select * from (select term, questions from search_terms where questions > 0) t
      full join (select term, count(*)::int as n from held group by 1) h using (term) where t.questions is distinct from h.n
    union all
    select * from (select word, questions from search_words) t
      full join (select word, count(*)::int as n from words group by 1) h using (word) where t.questions is distinct from h.n`,
  );

describe('merging two questions', () => {
  it('brings everything that was written at the one to the other, and counts it there', async ({
    as,
    member,
    moderator,
    db,
  }) => {
    const [one, two, reader] = [as(await member()), as(await member()), as(await member())];
    const kept = await post(one, 'How long do people wait for a ferry?', { answer: { body } });
    const gone = await post(two, 'How long does one wait for the ferry?', { answer: { body: `${body} Twice.` } });
    const hidden = await reader(answers.publish, { questionId: gone.id, body, visibility: 'private' });
    await one(comments.postOnQuestion, { questionId: kept.id, body: 'Which ferry?' });
    const asked = await two(comments.postOnQuestion, { questionId: gone.id, body: 'Any ferry.' });
    await one(comments.postOnQuestion, { questionId: gone.id, body: 'Thank you.', parentId: asked.id });
    await one(comments.postOnAnswer, { answerId: gone.answer!.id, body: 'Say which day.' });
    const review = {
      strength: 'It begins with people.',
      change: 'Say how you would count.',
      through: 'nearly',
    } as const;
    await one(reviews.write, { answerId: gone.answer!.id, number: 1, ...review });
    const before = (await as()(topics.show, { slug: 'metrics' })).counts.questions;

    const shown = await moderator(questions.merge, { questionId: gone.slug, into: kept.slug });
    expect(shown).toMatchObject({ id: kept.id, slug: kept.slug, counts: { answers: 2, comments: 3 } });
    const there = await show(as(), kept.id);
    expect(there.answers!.map(({ id }) => id).sort()).toEqual([kept.answer!.id, gone.answer!.id].sort());
    expect(
      there.answers!.every(({ questionId, question }) => questionId === kept.id && question.slug === kept.slug),
    ).toBe(true);
    const said = await as()(comments.onQuestion, { questionId: kept.id });
    expect(said.items.map((comment) => comment.body)).toEqual(['Which ferry?', 'Any ferry.', 'Thank you.']);
    expect((await as()(comments.onAnswer, { answerId: gone.answer!.id })).items).toHaveLength(1);
    expect((await as()(reviews.list, { answerId: gone.answer!.id })).items).toHaveLength(1);
    expect(await show(reader, kept.id)).toMatchObject({ myAnswerId: hidden.id, counts: { answers: 2 } });
    expect((await as()(topics.show, { slug: 'metrics' })).counts.questions).toBe(before - 1);
    expect((await two(inbox.list, {})).items.map(({ question }) => question.slug)).toEqual(
      expect.arrayContaining([kept.slug]),
    );
    expect(await miscounted(db)).toEqual([]);
  });

  it('leads both addresses of the one that goes to the other, in one step also after a second merge', async ({
    as,
    member,
    moderator,
    db,
  }) => {
    const author = as(await member());
    const [a, b, c] = [
      await post(author, 'What would you ask a lighthouse keeper?'),
      await post(author, 'What would you ask the keeper of a lighthouse?'),
      await post(author, 'What would you ask whoever keeps a lighthouse?'),
    ];
    await moderator(questions.merge, { questionId: a.id, into: b.id });
    for (const key of [a.id, a.slug, a.slug.toUpperCase()]) expect((await show(as(), key)).slug).toBe(b.slug);
    await moderator(questions.merge, { questionId: b.id, into: c.id });
    for (const key of [a.id, a.slug, b.id, b.slug]) expect((await show(as(), key)).slug).toBe(c.slug);
    expect(await rowsOf(db, sql`select into_id as id from merged_questions where id in (${a.id}, ${b.id})`)).toEqual([
      { id: c.id },
      { id: c.id },
    ]);
    const again = await post(author, a.title);
    expect(again.slug).not.toBe(a.slug);
    expect((await show(as(), a.slug)).id).toBe(c.id);
  });

  it('leaves it in no list, search, count, suggestion or export', async ({ as, member, moderator, db }) => {
    const author = as(await member());
    const kept = await post(author, 'How would you price a seat on a night ferry?', { companies: ['Zetaworks'] });
    const gone = await post(author, 'How would you price a berth on a night ferry?', {
      companies: ['Zetaworks', 'Acme'],
    });
    await moderator(questions.merge, { questionId: gone.id, into: kept.id });

    const listed = [
      (await as()(questions.list, { limit: 100 })).items,
      (await as()(questions.list, { company: 'zetaworks' })).items,
      (await as()(questions.list, { q: 'night ferry berth' })).items,
      (await as()(questions.similarTo, { title: 'How would you price a berth on a night ferry?' })).items.map(
        ({ question }) => question,
      ),
    ];
    for (const items of listed) expect(items.map(({ id }) => id)).not.toContain(gone.id);
    const found = await as()(search.find, { q: 'night ferry', kind: 'question' });
    expect(found).toMatchObject({ total: 1, items: [{ id: kept.id }] });
    expect((await as()(questions.list, { company: 'acme' })).items).toMatchObject([{ id: kept.id }]);
    const exported: string[] = [];
    for await (const piece of exportQuestions(db, 'jsonl')) exported.push(piece);
    expect(exported.join('')).not.toContain(gone.title);
    const counted = await rowsOf(
      db,
      sql`select slug from companies c where questions_count <> (select count(*) from question_companies where company_id = c.id)
        union all select slug from topics t where questions_count <> (select count(*) from question_topics where topic_id = t.id)`,
    );
    expect(counted).toEqual([]);
    expect(await miscounted(db)).toEqual([]);
  });

  it('is refused into itself, with what was merged before, with what is not there, and to members', async ({
    as,
    member,
    moderator,
  }) => {
    const me = as(await member());
    const [a, b, c] = [
      await post(me, 'How would you sell a ferry?'),
      await post(me, 'How would you sell ferries?'),
      await post(me, 'How would you buy a ferry?'),
    ];
    const merge = (questionId: string, into: string, who = moderator) =>
      refused(who(questions.merge, { questionId, into }));
    expect(await merge(a.id, a.slug)).toMatchObject({ status: 400, fields: { into: expect.any(String) } });
    expect(await merge(a.id, 'no-such-question')).toMatchObject({ status: 404 });
    expect(await merge('no-such-question', a.id)).toMatchObject({ status: 404 });
    for (const id of [a.id, 'no-such-question']) {
      expect(await merge(id, b.id, me)).toMatchObject({ status: 403, detail: 'Only for moderators.' });
      expect(await merge(id, b.id, as())).toMatchObject({ status: 401 });
    }
    await moderator(questions.merge, { questionId: a.id, into: b.id });
    expect(await merge(a.id, b.id)).toMatchObject({ code: 'merged.already', into: b.slug });
    expect(await merge(c.id, a.slug)).toMatchObject({ code: 'merged.already', into: b.slug });
    expect(await merge(b.id, a.id)).toMatchObject({ code: 'merged.already' });
    expect((await show(as(), c.id)).id).toBe(c.id);
  });

  it('is recorded with who did it and what it came to', async ({ as, member, db }) => {
    const author = as(await member());
    const [kept, gone] = [
      await post(author, 'How would you scrap a ferry?'),
      await post(author, 'How would you scrap ferries?', { answer: { body } }),
    ];
    const someone = await member({ role: 'moderator' });
    await as(someone)(questions.merge, { questionId: gone.id, into: kept.id });
    expect(await rowsOf(db, sql`select actor_id, act, subject_id, details from audit_events`)).toMatchObject([
      {
        actor_id: someone.id,
        act: 'questions.merge',
        subject_id: gone.id,
        details: { into: kept.id, title: gone.title, counts: { answers: 1 } },
      },
    ]);
  });
});

describe('what refers to a question', () => {
  it('is known to whoever merges two: a new table has its move there, and its name here', async ({ db }) => {
    const referring = await rowsOf<{ at: string }>(
      db,
      sql`select relname || '.' || attname as at from pg_constraint join pg_class c on c.oid = conrelid
        join pg_attribute on attrelid = conrelid and attnum = conkey[1]
        where contype = 'f' and confrelid = 'public.questions'::regclass order by 1`,
    );
    expect(referring.map(({ at }) => at)).toEqual([
      'answers.question_id',
      'collection_items.question_id',
      'comments.question_id',
      'denied_companies.question_id',
      'disputes.question_id',
      'follows.question_id',
      'import_notes.other_id',
      'import_notes.question_id',
      'merged_questions.into_id',
      'moderation_cases.question_id',
      'question_companies.question_id',
      'question_topics.question_id',
      'reviews.question_id',
      'search_questions.question_id',
      'sightings.question_id',
      'votes.question_id',
      'withheld_details.question_id',
    ]);
  });
});
