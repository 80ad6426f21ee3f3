import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aMember } from '../src/accounts/accounts.factory.ts';
import { buildApp } from '../src/app.ts';
import type { Member } from '../src/platform/context.ts';
import { bearerOf } from './bearer.ts';
import { openTestDatabase } from './test-database.ts';

/** Real transactions that commit, on a database of their own; on PostgreSQL they truly run side by side. */
let database: Awaited<ReturnType<typeof openTestDatabase>>;
let app: FastifyInstance;
let moderators: Member[];
let author: Member;

beforeAll(async () => {
  database = await openTestDatabase(`merge_races_${randomUUID().slice(0, 8)}`);
  app = await buildApp({
    db: database.db,
    secret: 'a secret for tests, long enough to be one',
    url: 'http://debrief.test',
  });
  moderators = [await aMember(database.db, { role: 'admin' }), await aMember(database.db, { role: 'admin' })];
  author = await aMember(database.db);
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

type Method = 'GET' | 'POST' | 'PUT';
/** What a page asks; who waits too long for a connection or a row is told so, and asks again. */
async function ask(member: Member, method: Method, path: string, payload?: object) {
  const headers = { authorization: bearerOf(app, member) };
  for (;;) {
    const response = await app.inject({ method, url: `/api/v1${path}`, headers, ...(payload && { payload }) });
    if (response.statusCode !== 503) return response;
  }
}

async function aQuestion(companies: string[] = []): Promise<{ id: string; slug: string }> {
  const title = `A question that goes another way ${randomUUID()}`;
  const posted = await ask(author, 'POST', '/questions', {
    ...{ title, topics: ['technical'], companies },
    // Under a made-up name no crowd is kept off.
    authorship: 'anonymous',
  });
  expect(posted.statusCode, posted.body).toBe(201);
  return posted.json();
}

const merge = (by: Member, from: string, into: string) => ask(by, 'POST', `/questions/${from}/merge`, { into });
const show = async (id: string) => (await app.inject({ url: `/api/v1/questions/${id}` })).json();
const rowsOf = async <Row>(query: Parameters<typeof database.db.execute>[0]) =>
  ((await database.db.execute(query)) as unknown as { rows: Row[] }).rows;

describe('merging at the same moment', () => {
  it('leaves one of two that are merged into each other, whoever comes first', async () => {
    for (let n = 0; n < 8; n++) {
      const [a, b] = [await aQuestion(), await aQuestion()];
      const came = await Promise.all([merge(moderators[0]!, a.id, b.id), merge(moderators[1]!, b.id, a.id)]);
      expect(came.map(({ statusCode }) => statusCode).sort(), came.map(({ body }) => body).join()).toEqual([200, 409]);
      const [one, other] = [await show(a.id), await show(b.id)];
      expect(one.id).toBe(other.id);
      const there = await rowsOf<{ id: string }>(sql`select id from questions where id in (${a.id}, ${b.id})`);
      expect(there).toEqual([{ id: one.id }]);
    }
  });

  it('never makes a ring of three, and leads every address to what is left', async () => {
    for (let n = 0; n < 5; n++) {
      const three = [await aQuestion(), await aQuestion(), await aQuestion()];
      const [a, b, c] = three.map(({ id }) => id);
      await Promise.all([merge(moderators[0]!, a!, b!), merge(moderators[1]!, b!, c!), merge(moderators[0]!, c!, a!)]);
      const shown = await Promise.all(three.map(({ slug }) => show(slug)));
      const left = await rowsOf<{ id: string }>(sql`select id from questions where id in (${a}, ${b}, ${c})`);
      expect(left.length).toBeGreaterThan(0);
      for (const { id } of shown) expect(left.map((row) => row.id)).toContain(id);
    }
  });

  it('loses nothing of what is posted at the one that goes', async () => {
    for (let n = 0; n < 6; n++) {
      const [gone, kept] = [await aQuestion(['Zetaworks']), await aQuestion()];
      const crowd = await Promise.all(Array.from({ length: 6 }, () => aMember(database.db)));
      const at = `/questions/${gone.id}`;
      const body = 'An answer that is posted while its question is merged.';
      const posts = crowd.flatMap((member, i) => [
        () => ask(member, 'POST', `${at}/answers`, { body, authorship: i % 2 ? 'named' : 'anonymous' }),
        () => ask(member, 'POST', `${at}/comments`, { body: 'A remark.' }),
        () => ask(member, 'PUT', `${at}/vote`),
        () => ask(member, 'PUT', `${at}/follow`),
        () => ask(member, 'PUT', `${at}/saved`),
        () => ask(member, 'POST', `${at}/sightings`, { company: 'Zetaworks', month: '2026-01' }),
        () => ask(member, 'PUT', `/drafts/answer:${gone.id}`, { content: { body: 'More' }, version: 0 }),
      ]);
      const half = Math.ceil(posts.length / 2);
      const came = await Promise.all([
        ...posts.slice(0, half).map((post) => post()),
        merge(moderators[0]!, gone.id, kept.id),
        ...posts.slice(half).map((post) => post()),
      ]);
      const failed = came.filter(({ statusCode }) => statusCode >= 300);
      expect(failed.map(({ statusCode, body: why }) => `${statusCode} ${why}`)).toEqual([]);

      const there = await show(gone.slug);
      expect(there).toMatchObject({ id: kept.id, counts: { answers: 6, comments: 6, votes: 6, sightings: 6 } });
      const [kinds] = await rowsOf<Record<string, number>>(sql`select
        (select count(*)::int from answers where question_id = ${kept.id}) as answers,
        (select count(*)::int from search_answers where question_id = ${kept.id}) as found,
        (select count(*)::int from comments where question_id = ${kept.id}) as comments,
        (select count(*)::int from votes where question_id = ${kept.id}) as votes,
        (select count(*)::int from follows where question_id = ${kept.id}) as follows,
        (select count(*)::int from collection_items where question_id = ${kept.id}) as saved,
        (select count(*)::int from sightings where question_id = ${kept.id}) as sightings,
        (select count(*)::int from authorship.drafts where key = ${`answer:${gone.id}`}) as lost,
        (select count(*)::int from authorship.authors where question_id = ${gone.id}) as unmoved,
        (select count(*)::int from authorship.pseudonyms where question_id = ${gone.id}) as unnamed`);
      expect(kinds).toEqual({
        ...{ answers: 6, found: 6, comments: 6, votes: 6, follows: 6, saved: 6, sightings: 6 },
        ...{ lost: 0, unmoved: 0, unnamed: 0 },
      });
    }
  });

  it('lets one member who answers both at once keep what they posted', async () => {
    for (let n = 0; n < 6; n++) {
      const [gone, kept] = [await aQuestion(), await aQuestion()];
      const member = await aMember(database.db);
      const answer = (id: string) =>
        ask(member, 'POST', `/questions/${id}/answers`, { body: 'An answer to both of them at once.' });
      const came = await Promise.all([answer(gone.id), answer(kept.id), merge(moderators[0]!, gone.id, kept.id)]);
      expect(came[2]!.statusCode, came[2]!.body).toBe(200);
      const posted = came.slice(0, 2).filter(({ statusCode }) => statusCode === 201);
      const others = came.slice(0, 2).filter(({ statusCode }) => statusCode !== 201);
      expect(others.every((response) => response.json().code === 'answer.exists')).toBe(true);
      expect((await show(kept.id)).counts.answers).toBe(posted.length);
    }
  });

  it('leaves one of two companies that are merged into each other, and loses nothing that is filed there meanwhile', async () => {
    for (let n = 0; n < 5; n++) {
      const mark = randomUUID().slice(0, 8);
      const names = [`Acme ${mark}`, `Zeta ${mark}`];
      const slugs = names.map((name) => name.toLowerCase().replace(' ', '-'));
      const first = await aQuestion([names[0]!]);
      await aQuestion([names[1]!]);
      const reporters = await Promise.all(Array.from({ length: 4 }, () => aMember(database.db)));
      const mergeInto = (by: Member, slug: string, into: string) =>
        ask(by, 'POST', `/companies/${slug}/merge`, { into });
      const came = await Promise.all([
        aQuestion([names[0]!]),
        ...reporters.map((member, i) =>
          ask(member, 'POST', `/questions/${first.id}/sightings`, { company: names[i % 2], month: '2026-01' }),
        ),
        mergeInto(moderators[0]!, slugs[0]!, slugs[1]!),
        mergeInto(moderators[1]!, slugs[1]!, slugs[0]!),
        aQuestion([names[1]!]),
      ]);
      const merges = came.slice(5, 7).map((each) => (each as { statusCode: number }).statusCode);
      expect(merges.sort()).toEqual([200, 409]);
      const reports = came.slice(1, 5).map((each) => (each as { statusCode: number }).statusCode);
      expect(reports).toEqual([201, 201, 201, 201]);
      const shown = await Promise.all(
        slugs.map(async (slug) => (await app.inject({ url: `/api/v1/companies/${slug}` })).json()),
      );
      expect(shown[0]).toEqual(shown[1]);
      expect(shown[0].counts).toMatchObject({ questions: 4, asked: 4 });
    }
  });
});
