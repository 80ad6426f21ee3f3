import { everyEndpoint } from '@debrief/contract';
import { answers, comments } from '@debrief/contract/client';
import type { FastifyInstance } from 'fastify';
import { describe, expect } from 'vitest';
import type { Member } from '../src/platform/context.ts';
import { type Headers, type Names, nothingThere, readAll, told } from './ask-endpoint.ts';
import { bearerOf } from './bearer.ts';
import { canary, it, words } from './private-answer.ts';

const theodora = { displayName: 'Theodora Quince', handle: 'theodora-quince' };

/** All that somebody reads, `more` addresses included; nothing in it tells of Theodora. */
async function readWithoutAuthor(
  app: FastifyInstance,
  { names, who, author, more = [] }: { names: Names; who: Member | undefined; author: Member; more?: string[] },
) {
  const headers: Headers = who ? { authorization: bearerOf(app, who) } : {};
  const read = await readAll(app, names, headers);
  for (const path of more) {
    const url = `/api/v1${path}`;
    const { statusCode, body } = await app.inject({ url, headers });
    read.push({ url, statusCode, body, told: '' });
  }
  for (const { url, body } of read) {
    expect(body, url).not.toMatch(/theodora|quince/i);
    expect(body, url).not.toContain(author.id);
  }
  return read;
}

describe('what is gone, or nobody’s any more', () => {
  it('CVE-2023-22489: lets nobody write at it, and nothing fails', async ({ app, as, member, unseen }) => {
    const mine = as(unseen.author);
    const { answerId = '', questionId = '' } = unseen.names;
    await mine(answers.change, { answerId, visibility: 'public' });
    const parent = await as(unseen.peer)(comments.postOnQuestion, { questionId, body: 'What is it for?' });
    await mine(comments.postOnQuestion, { questionId, body: 'To come back to.', parentId: parent.id });
    await as(unseen.peer)(comments.delete, { commentId: parent.id });
    await mine(answers.delete, { answerId });
    const people = [
      undefined,
      unseen.author,
      unseen.peer,
      await member({ role: 'moderator' }),
      await member({ role: 'admin' }),
    ];
    const names = { ...unseen.names, commentId: parent.id };
    const writing = everyEndpoint.filter(
      ({ spec }) => spec.method !== 'GET' && /:(answerId|commentId)/.test(spec.path),
    );
    for (const { name, spec } of writing)
      for (const who of people) {
        const { statusCode, body } = await told(app, spec, names, who ? { authorization: bearerOf(app, who) } : {});
        // To take away what is away already changes nothing.
        if (spec.method === 'DELETE' && statusCode === 204) continue;
        expect([400, 401, 403, 404, 409, 410], `${name}: ${body}`).toContain(statusCode);
      }
    const thread = await as()(comments.onQuestion, { questionId });
    expect(thread.items).toMatchObject([{ deleted: true, body: '' }, { body: 'To come back to.' }]);
  });

  it('CVE-2026-27454: a name that was taken off is in no version, page, feed or list of what it stood on', async ({
    served,
    as,
    member,
    unseen,
  }) => {
    const author = await member({ ...theodora });
    const { questionId = '' } = unseen.names;
    const old = await as(author)(answers.publish, { questionId, body: words('what I said first') });
    await as(author)(answers.revise, {
      answerId: old.id,
      basedOn: 1,
      body: 'I would count who comes back within a week.',
    });
    const made = await as(author)(answers.unname, { answerId: old.id });
    // Their own profile is asked for by nobody here.
    const names = { ...nothingThere, questionId, answerId: made.id, 'topics.slug': 'metrics' };
    const versions = [old.id, made.id].flatMap((id) => [1, 2, 3].map((number) => `/answers/${id}/revisions/${number}`));
    for (const who of [undefined, unseen.outsider]) {
      const more = [...versions, `/answers/${old.id}`, `/answers/${old.id}/revisions`];
      for (const { url, body } of await readWithoutAuthor(served, { names, who, author, more }))
        expect(body, url).not.toContain(canary);
    }
    const shown = await served.inject({ url: `/api/v1/answers/${made.id}/revisions` });
    expect(shown.json().items).toHaveLength(1);
  });

  it('CVE-2021-32788: an anonymous reply whose followers are taken away makes its author nobody’s last poster', async ({
    served,
    as,
    member,
    unseen,
  }) => {
    const author = await member({ ...theodora });
    const { questionId = '' } = unseen.names;
    const peer = as(unseen.peer);
    await as(author)(comments.postOnQuestion, {
      questionId,
      body: 'Does it matter who reads?',
      authorship: 'anonymous',
    });
    const later = await peer(comments.postOnQuestion, { questionId, body: 'It does, to me.' });
    await peer(comments.delete, { commentId: later.id });
    for (const who of [undefined, unseen.peer]) {
      const names = { ...nothingThere, questionId, 'topics.slug': 'metrics' };
      const read = await readWithoutAuthor(served, { names, who, author });
      expect(read.some(({ body }) => body.includes('Does it matter who reads?'))).toBe(true);
    }
  });
});
