import { createHash } from 'node:crypto';
import { everyEndpoint } from '@debrief/contract';
import { accounts, answers, questions } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { addressOf, type Headers, nothingThere, readAll, some, told } from './ask-endpoint.ts';
import { bearerOf } from './bearer.ts';
import { canary, it, words } from './private-answer.ts';

const hidden = ['answerId', 'commentId', 'reviewId', 'collectionId', 'savedItemId', 'savedSearchId'];
/** Endpoints whose address names something that others may not see. */
const aimed = everyEndpoint.filter(({ spec }) => hidden.some((name) => spec.path.includes(`:${name}`)));

describe('what one may not see', () => {
  it('CVE-2024-23649: is not there for whatever is done to it, a report least of all', async ({ app, unseen }) => {
    const headers = { authorization: bearerOf(app, unseen.outsider) };
    const writing = aimed.filter(({ spec }) => spec.method !== 'GET');
    expect(writing.length).toBeGreaterThan(30);
    let missing = 0;
    for (const { name, spec } of writing) {
      const [there, notThere] = [
        await told(app, spec, unseen.names, headers),
        await told(app, spec, nothingThere, headers),
      ];
      expect(there, name).toEqual(notThere);
      expect(there.body, name).not.toContain(canary);
      if (there.statusCode === 404) missing++;
    }
    expect(missing).toBeGreaterThan(25);
    // Its author reaches it.
    const flag = everyEndpoint.find(({ name }) => name === 'answers.change')!.spec;
    const own = await told(app, flag, unseen.names, { authorization: bearerOf(app, unseen.author) });
    expect(own.statusCode).toBe(200);
  });

  it('CVE-2026-32620: has no parts either: votes, versions, notes and reviews of it are not there', async ({
    app,
    unseen,
  }) => {
    const reading = aimed.filter(({ spec }) => spec.method === 'GET');
    expect(reading.length).toBeGreaterThan(5);
    for (const who of [undefined, unseen.outsider, unseen.peer])
      for (const { name, spec } of reading) {
        const headers: Headers = who ? { authorization: bearerOf(app, who) } : {};
        const there = await told(app, spec, unseen.names, headers);
        expect(there, name).toEqual(await told(app, spec, nothingThere, headers));
        expect([401, 404], name).toContain(there.statusCode);
      }
  });

  it('CVE-2026-27934 / CVE-2026-27162: stands in no list, excerpt, feed or page, whoever reads', async ({
    served,
    member,
    unseen,
    as,
  }) => {
    const author = await as(unseen.author)(accounts.me, {});
    const names = { ...unseen.names, handle: author.handle, 'topics.slug': 'metrics' };
    const staff = [await member({ role: 'moderator' }), await member({ role: 'admin' })];
    for (const who of [undefined, unseen.outsider, ...staff]) {
      const headers: Headers = who ? { authorization: bearerOf(served, who) } : {};
      for (const { url, body, statusCode } of await readAll(served, names, headers)) {
        expect(body, url).not.toContain(canary);
        expect(statusCode, url).toBeLessThan(500);
      }
    }
    const own = await readAll(served, names, { authorization: bearerOf(served, unseen.author) });
    expect(own.filter(({ body }) => body.includes(canary)).length).toBeGreaterThan(8);
  });

  it('CVE-2026-26265: is not given to whoever asks for a field by its name', async ({ app, as, member, unseen }) => {
    const { handle } = await as(unseen.author)(accounts.me, {});
    const names = { ...unseen.names, handle, 'topics.slug': 'metrics' };
    const headers = { authorization: bearerOf(app, await member()) };
    const secrets = [
      'email',
      'passwordHash',
      'password_hash',
      'role',
      'attemptFirst',
      'drafts',
      'linkToken',
      'memberId',
    ];
    const open = everyEndpoint.filter(({ spec }) => spec.method === 'GET' && addressOf(spec, names));
    const asks = ['fields', 'include', 'select', 'expand', 'filter', 'order', 'user_field_ids'].flatMap((ask) =>
      secrets.map((secret) => [ask, secret]),
    );
    for (const [i, { name, spec }] of open.entries())
      for (const [ask, secret] of some(asks, i)) {
        const url = `${addressOf(spec, names)}?${ask}=${secret}`;
        const { statusCode, body } = await app.inject({ url, headers });
        expect([400, 401, 403], `${name} ${url}: ${body.slice(0, 200)}`).toContain(statusCode);
      }
    const profile = await app.inject({ url: `/api/v1/members/${handle}`, headers });
    expect(profile.statusCode).toBe(200);
    expect(profile.body).not.toMatch(/email|password|"role"|attemptFirst/);
  });

  it('CVE-2026-33425: changes no list, count or order that others can ask for', async ({ app, as, unseen }) => {
    const shapes = everyEndpoint.filter(({ name }) => ['questions.list', 'search.find', 'answers.list'].includes(name));
    const filters = [
      ...['newest', 'active', 'most-asked', 'most-answered', 'relevance', 'useful', 'improved'].map(
        (sort) => `sort=${sort}`,
      ),
      ...['has=answers', 'topic=metrics', `q=${canary}`, 'q=reading+list', 'is=unanswered', 'is=needs-feedback'],
      ...['q=reading+list&kind=answer', `q=${canary}&kind=question`, `q=${canary}&kind=member`],
    ];
    const seen = async () => {
      const all = [];
      for (const { spec } of shapes)
        for (const filter of filters) {
          const { body, statusCode } = await app.inject({ url: `${addressOf(spec, unseen.names)}?${filter}` });
          expect([200, 400]).toContain(statusCode);
          all.push(body);
        }
      for (const path of ['/topics/metrics', '/waiting-answers', '/best-answers', '/community-health', '/topics'])
        all.push((await app.inject({ url: `/api/v1${path}` })).body);
      return all;
    };
    const mine = as(unseen.author);
    const { answerId = '' } = unseen.names;
    const before = await seen();
    await mine(answers.revise, { answerId, basedOn: 2, body: words('the third') });
    await mine(answers.change, { answerId, feedbackWanted: { question: `Is my ${canary} right?` } });
    expect(await seen()).toEqual(before);
    await mine(answers.delete, { answerId });
    expect(await seen()).toEqual(before);
    await mine(answers.publish, { questionId: unseen.names['questionId']!, body: words('the public one') });
    expect(await seen()).not.toEqual(before);
  });

  it('CVE-2024-40761 (Gravatar MD5): no address of a mail can be told from what is shown, however it is hashed', async ({
    served,
    as,
    unseen,
  }) => {
    const email = 'reader-of-lists@example.org';
    const payload = { email, password: 'a long enough password', handle: 'reader-of-lists' };
    const made = (await served.inject({ method: 'POST', url: '/api/v1/auth/register', payload })).json();
    const mine = as({ kind: 'member', id: made.member.id });
    const asked = await mine(questions.post, {
      title: 'What would you read first?',
      topics: ['metrics'],
      companies: [],
    });
    const { id: answerId } = await mine(answers.publish, { questionId: asked.id, body: words('reading') });
    const texts = [email, email.toUpperCase(), ` ${email}`].flatMap((text) =>
      ['md5', 'sha1', 'sha256'].flatMap((hash) =>
        (['hex', 'base64', 'base64url'] as const).map((code) => createHash(hash).update(text).digest(code)),
      ),
    );
    const plain = [email, Buffer.from(email).toString('base64'), Buffer.from(email).toString('hex')];
    const traces = [...plain, ...texts];
    const names = { ...nothingThere, questionId: asked.id, answerId, handle: payload.handle, 'topics.slug': 'metrics' };
    for (const headers of [{}, { authorization: bearerOf(served, unseen.outsider) }] as Headers[]) {
      const read = await readAll(served, names, headers);
      expect(read.filter(({ body }) => body.includes(payload.handle)).length, 'they are shown').toBeGreaterThan(5);
      for (const { url, body, told: head } of read)
        for (const trace of traces) expect((body + head).includes(trace), `${url}: ${trace}`).toBe(false);
    }
  });
});
