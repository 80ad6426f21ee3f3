import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aMember } from '../src/accounts/accounts.factory.ts';
import { members } from '../src/accounts/accounts.table.ts';
import { buildApp } from '../src/app.ts';
import { runDigests } from '../src/digests/run-digests.ts';
import type { Member } from '../src/platform/context.ts';
import { bearerOf } from './bearer.ts';
import { openTestDatabase } from './test-database.ts';

/** Real transactions that commit, on a database of their own; on PostgreSQL they truly run side by side. */
let database: Awaited<ReturnType<typeof openTestDatabase>>;
let app: FastifyInstance;

beforeAll(async () => {
  database = await openTestDatabase(`races_${randomUUID().slice(0, 8)}`);
  app = await buildApp({
    db: database.db,
    secret: 'a secret for tests, long enough to be one',
    url: 'http://debrief.test',
  });
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const headersOf = (member: Member) => ({ authorization: bearerOf(app, member) });

async function aQuestion(author: Member): Promise<string> {
  const payload = { title: `A question about parallel work ${randomUUID()}`, topics: ['technical'], companies: [] };
  const response = await app.inject({ method: 'POST', url: '/api/v1/questions', payload, headers: headersOf(author) });
  expect(response.statusCode, response.body).toBe(201);
  return response.json().id;
}

const show = async (questionId: string) => (await app.inject({ url: `/api/v1/questions/${questionId}` })).json();

describe('many at once', () => {
  it('count 200 votes of one member as 1, and those of 500 members as 500', async () => {
    const author = await aMember(database.db);
    const questionId = await aQuestion(author);
    /** Who waits too long for a connection is told so, and asks again. */
    const vote = async (member: Member): Promise<void> => {
      const url = `/api/v1/questions/${questionId}/vote`;
      const { statusCode, body } = await app.inject({ method: 'PUT', url, headers: headersOf(member) });
      if (statusCode === 204) return;
      expect(statusCode, body).toBe(503);
      await vote(member);
    };

    const one = await aMember(database.db);
    await Promise.all(Array.from({ length: 200 }, () => vote(one)));
    expect((await show(questionId)).counts.votes).toBe(1);

    const crowd = Array.from({ length: 499 }, () => ({ id: randomUUID(), createdAt: new Date() }));
    await database.db
      .insert(members)
      .values(crowd.map(({ id, createdAt }) => ({ id, handle: `m-${id}`, displayName: 'm', createdAt })));
    await Promise.all(crowd.map(({ id }) => vote({ kind: 'member', id })));
    expect((await show(questionId)).counts.votes).toBe(500);
  });

  it('are each counted who say that they were asked it, and 20 windows of one member once', async () => {
    const questionId = await aQuestion(await aMember(database.db));
    const url = `/api/v1/questions/${questionId}/sightings`;
    const payload = { company: 'Zetaworks', month: '2026-01', round: 'panel', level: 'lead' };
    const say = (member: Member) => app.inject({ method: 'POST', url, payload, headers: headersOf(member) });
    const crowd = await Promise.all(Array.from({ length: 24 }, () => aMember(database.db)));
    const one = await aMember(database.db);
    const said = await Promise.all([...crowd.map(say), ...Array.from({ length: 20 }, () => say(one))]);
    const codes = said.map(({ statusCode }) => statusCode);
    expect(codes.filter((code) => code === 201)).toHaveLength(25);
    expect(codes.filter((code) => code === 409)).toHaveLength(19);
    expect(await show(questionId)).toMatchObject({
      counts: { sightings: 25 },
      asked: {
        rounds: [{ round: 'panel', members: 25 }],
        levels: [{ level: 'lead', members: 25 }],
        companies: [{ name: 'Zetaworks', members: 25 }],
      },
    });

    const taken = await Promise.all(
      said
        .filter(({ statusCode }) => statusCode === 201)
        .slice(0, 24)
        .map((response, n) =>
          app.inject({
            method: 'DELETE',
            url: `/api/v1/sightings/${response.json().id}`,
            headers: headersOf(crowd[n]!),
          }),
        ),
    );
    expect(new Set(taken.map(({ statusCode }) => statusCode))).toEqual(new Set([204]));
    expect((await show(questionId)).counts.sightings).toBe(1);
  });

  it('post the mail about news once, though eight processes look for it in the same minute', async () => {
    const author = await aMember(database.db);
    await database.db.execute(
      sql`insert into credentials (member_id, email, password_hash, verified_at) values (${author.id}, ${`${author.id}@example.org`}, '-', now())`,
    );
    const look = (time: string) =>
      Promise.all(Array.from({ length: 8 }, () => runDigests(database.db, new Date(`2026-09-0${time}:00Z`))));
    await look('2T15:00');
    const url = `/api/v1/questions/${await aQuestion(author)}/comments`;
    const payload = { body: 'What do you mean by parallel?' };
    const said = await app.inject({
      method: 'POST',
      url,
      payload,
      headers: headersOf(await aMember(database.db)),
    });
    expect(said.statusCode, said.body).toBe(201);
    await look('2T15:01');
    const posted = await look('3T06:00');
    expect(posted.reduce((sum, each) => sum + each)).toBe(1);
    const { rows } = (await database.db.execute(
      sql`select count(*)::int as n from mails where member_id = ${author.id}`,
    )) as unknown as { rows: { n: number }[] };
    expect(rows[0]?.n).toBe(1);
  });

  it('make one post of twenty requests with one Idempotency-Key', async () => {
    const author = await aMember(database.db);
    const payload = { title: 'The same question sent twenty times over', topics: ['strategy'], companies: [] };
    const headers = { ...headersOf(author), 'idempotency-key': 'one-and-the-same' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => app.inject({ method: 'POST', url: '/api/v1/questions', payload, headers })),
    );
    expect(new Set(answers.map((answer) => answer.json().id)).size).toBe(1);
    const { rows } = (await database.db.execute(
      sql`select count(*)::int as n from questions where title = ${payload.title}`,
    )) as unknown as { rows: { n: number }[] };
    expect(rows[0]?.n).toBe(1);
  });

  it('keep the same words of two members as two questions, each shown beside the other', async () => {
    const payload = { title: 'Which bridge would you paint vermilion?', topics: ['strategy'], companies: [] };
    const post = async () =>
      app.inject({ method: 'POST', url: '/api/v1/questions', payload, headers: headersOf(await aMember(database.db)) });
    const ids = (await Promise.all([post(), post()])).map((response) => response.json().id);
    const beside = async (id: string) =>
      (await app.inject({ url: `/api/v1/questions/${id}/similar` })).json().items[0].question.id;
    expect(await Promise.all(ids.map(beside))).toEqual(ids.toReversed());
  });

  it('publish one of ten versions written from the same one', async () => {
    const author = await aMember(database.db);
    const questionId = await aQuestion(author);
    const body = 'An answer that ten browser windows revise at once.';
    const posted = await app.inject({
      method: 'POST',
      url: `/api/v1/questions/${questionId}/answers`,
      payload: { body },
      headers: headersOf(author),
    });
    const url = `/api/v1/answers/${posted.json().id}/revisions`;
    const revise = (n: number) =>
      app.inject({
        method: 'POST',
        url,
        payload: { body: `${body} Number ${n}.`, basedOn: 1 },
        headers: headersOf(author),
      });
    const statuses = (await Promise.all(Array.from({ length: 10 }, (_, n) => revise(n)))).map(
      ({ statusCode }) => statusCode,
    );
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(9);
  });

  it('send 40 members who ask at once to 25 waiting answers, never two to the same', async () => {
    const body = 'An answer that waits while forty people ask for one.';
    const waiting = await Promise.all(
      Array.from({ length: 25 }, async () => {
        const author = await aMember(database.db);
        const payload = {
          title: `A question that waits ${randomUUID()}`,
          topics: ['estimation'],
          companies: [],
          answer: { body },
        };
        const posted = await app.inject({
          method: 'POST',
          url: '/api/v1/questions',
          payload,
          headers: headersOf(author),
        });
        return posted.json().answer.id as string;
      }),
    );
    const crowd = await Promise.all(Array.from({ length: 40 }, () => aMember(database.db)));
    const claim = (member: Member) =>
      app.inject({
        method: 'POST',
        url: '/api/v1/lane/claims',
        payload: { topic: 'estimation' },
        headers: headersOf(member),
      });
    const claims = await Promise.all(crowd.map(claim));
    const got = claims.filter(({ statusCode }) => statusCode === 201).map((response) => response.json().answer.id);
    expect(got.sort()).toEqual(waiting.sort());
    expect(claims.filter(({ statusCode }) => statusCode === 204)).toHaveLength(15);

    const again = await Promise.all(crowd.flatMap((member) => [claim(member), claim(member)]));
    expect(new Set(again.map(({ statusCode }) => statusCode))).toEqual(new Set([201, 204]));
    const { rows } = (await database.db.execute(
      sql`select count(*)::int as n, count(distinct member_id)::int as members from lane_claims`,
    )) as unknown as { rows: { n: number; members: number }[] };
    expect(rows[0]).toEqual({ n: 25, members: 25 });
  });

  it('give one member with five windows one answer', async () => {
    const peer = await aMember(database.db);
    const body = 'An answer that one member asks for five times at once.';
    for (let n = 0; n < 3; n++) {
      const payload = {
        title: `A question for one ${randomUUID()}`,
        topics: ['behavioural'],
        companies: [],
        answer: { body },
      };
      await app.inject({
        method: 'POST',
        url: '/api/v1/questions',
        payload,
        headers: headersOf(await aMember(database.db)),
      });
    }
    const claims = await Promise.all(
      Array.from({ length: 5 }, () =>
        app.inject({
          method: 'POST',
          url: '/api/v1/lane/claims',
          payload: { topic: 'behavioural' },
          headers: headersOf(peer),
        }),
      ),
    );
    expect(new Set(claims.map(({ statusCode }) => statusCode))).toEqual(new Set([201]));
    expect(new Set(claims.map((response) => response.json().answer.id)).size).toBe(1);
  });
});
