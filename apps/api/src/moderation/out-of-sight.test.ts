import { answers, comments, moderation, questions, reviews, votes } from '@debrief/contract/client';
import type { FastifyInstance } from 'fastify';
import { describe, expect } from 'vitest';
import { bearerOf } from '../../test/bearer.ts';
import { it } from '../../test/it.ts';
import type { Member } from '../platform/context.ts';

const canary = 'zanzibarquokka';
const misspelt = 'zanzibarquoka';
const body = 'I would ask what the list is for, then count what was opened within seven days.';
const asked = { title: 'How would you measure a reading list?', topics: ['metrics'], companies: ['Acme Reading'] };
const bad = {
  question: { title: `Why is ${canary} such a bad boss?`, topics: ['metrics'], companies: ['Acme Reading'] },
  words: `Everybody knows that ${canary} cheats, and lives at 5 Long Road.`,
};
const rule = 'private' as const;
const words = 'This names somebody who did not choose to be here.';

/** All that this person can learn by looking everywhere. */
async function lookEverywhere(app: FastifyInstance, viewer: Member | undefined, slug: string, answerId: string) {
  const addresses = [
    ...['newest', 'active', 'most-asked', 'most-answered'].map((sort) => `/api/v1/questions?sort=${sort}`),
    `/api/v1/questions/${slug}?include=answers`,
    `/api/v1/questions/${slug}/answers`,
    `/api/v1/questions/${slug}/comments`,
    `/api/v1/questions/${slug}/similar`,
    `/api/v1/answers/${answerId}?include=comments,reviews`,
    `/api/v1/answers/${answerId}/reviews`,
    `/api/v1/answers/${answerId}/comments`,
    `/api/v1/search?q=${canary}&kind=question`,
    `/api/v1/search?q=${canary}`,
    `/api/v1/search?q=${canary}&kind=answer`,
    '/api/v1/search?q=list&kind=question',
    `/api/v1/search?q=${misspelt}`,
    `/search.atom?q=${canary}`,
    '/api/v1/companies',
    '/api/v1/companies/acme-reading?include=questions',
    '/api/v1/topics',
    '/api/v1/topics/metrics',
    '/api/v1/members/loud-one',
    '/api/v1/members/loud-one/answers',
    '/api/v1/questions?by=loud-one',
    '/api/v1/community-health',
    '/api/v1/best-answers',
    '/api/v1/improved-answers',
    '/api/v1/waiting-answers',
    '/questions.atom',
    '/companies/acme-reading.atom?topic=metrics',
    `/answers/${answerId}.atom`,
    `/answers/${answerId}/history.atom`,
    '/topics/metrics.atom',
    '/members/loud-one.atom',
    '/sitemap.xml',
    '/',
    `/questions/${slug}`,
    `/answers/${answerId}`,
    ...(viewer ? ['/api/v1/inbox', '/api/v1/lane', '/api/v1/following/new'] : []),
  ];
  const headers = viewer ? { authorization: bearerOf(app, viewer) } : {};
  const seen: Record<string, string> = {};
  for (const url of addresses) {
    const response = await app.inject({ url, headers });
    // Where a list of news goes on, and when the newest came, is known to whom they are about alone.
    const told = url.endsWith('/inbox')
      ? response.body.replace(/"(id|at)":"[^"-]*(-\d\d-[^"]*)?"/g, '')
      : response.body;
    seen[url] = `${response.statusCode} ${response.headers['etag'] ?? ''} ${told}`;
  }
  return seen;
}

describe('what a moderator takes out of sight', () => {
  it.for([
    ['a question with all that stands at it', 'question'],
    ['an answer with all that is said about it', 'answer'],
    ['a comment with what was replied to it', 'comment'],
    ['a review', 'review'],
  ] as const)(
    'is as if it had never been, for everybody: %s',
    { timeout: 120_000 },
    async ([, kind], { app, as, clock, member }) => {
      const [author, reader] = [await member({ handle: 'the-author' }), await member()];
      const [loud, other] = [await member({ handle: 'loud-one' }), await member({ handle: 'another' })];
      const moderator = as(await member({ handle: 'one-moderator', role: 'moderator' }));
      const { slug, answer } = await as(author)(questions.post, { ...asked, answer: { body } });
      const answerId = answer!.id;
      await as(reader)(comments.postOnAnswer, { answerId, body: 'Why seven days?' });

      // No page is built here: those addresses are there to say nothing.
      const pages = ['/', `/questions/${slug}`, `/answers/${answerId}`];
      const before = [
        await lookEverywhere(app, reader, slug, answerId),
        await lookEverywhere(app, author, slug, answerId),
        await lookEverywhere(app, undefined, slug, answerId),
      ];
      clock.now = new Date(clock.now.getTime() + 60_000);
      const id = await {
        question: async () => {
          const made = await as(loud)(questions.post, { ...bad.question, answer: { body: bad.words } });
          await as(other)(answers.publish, { questionId: made.id, body: `${canary} again, and more.` });
          await as(other)(comments.postOnQuestion, { questionId: made.id, body: `Is it ${canary}?` });
          await as(other)(votes.forQuestion, { questionId: made.id });
          return made.id;
        },
        answer: async () => {
          const made = await as(loud)(answers.publish, { questionId: slug, body: bad.words });
          await as(other)(comments.postOnAnswer, { answerId: made.id, body: `Is it ${canary}?` });
          await as(other)(votes.forAnswer, { answerId: made.id });
          return made.id;
        },
        comment: async () => {
          const made = await as(loud)(comments.postOnAnswer, { answerId, body: bad.words });
          const reply = { answerId, body: `Is it ${canary}?`, parentId: made.id };
          const { id: parentId } = await as(other)(comments.postOnAnswer, reply);
          await as(loud)(comments.postOnAnswer, { ...reply, parentId });
          return made.id;
        },
        review: async () => {
          const said = { strength: bad.words, change: bad.words, through: 'not-yet' as const };
          return (await as(loud)(reviews.write, { answerId, number: 1, ...said })).id;
        },
      }[kind]();
      const shown = await lookEverywhere(app, reader, slug, answerId);
      expect(JSON.stringify(shown)).toContain(canary);

      const flags = {
        question: () => as(reader)(moderation.flagQuestion, { questionId: id, reason: rule }),
        answer: () => as(reader)(moderation.flagAnswer, { answerId: id, reason: rule }),
        comment: () => as(reader)(moderation.flagComment, { commentId: id, reason: rule }),
        review: () => as(reader)(moderation.flagReview, { reviewId: id, reason: rule }),
      };
      await flags[kind]();
      const [found] = (await moderator(moderation.cases, {})).items;
      const hidden = await moderator(moderation.decide, { caseId: found!.id, act: 'hide', rule, words });
      expect(hidden).toMatchObject({ state: 'closed', subject: { withheld: 'hidden' } });
      const after = [
        await lookEverywhere(app, reader, slug, answerId),
        await lookEverywhere(app, author, slug, answerId),
        await lookEverywhere(app, undefined, slug, answerId),
      ];
      for (const [i, seen] of after.entries()) {
        expect(Object.keys(seen).filter((url) => !seen[url]!.startsWith('200 '))).toEqual(pages);
        expect(JSON.parse(seen[`/api/v1/search?q=${misspelt}`]!.replace(/^200 \S* /, ''))).not.toHaveProperty(
          'suggestion',
        );
        expect(Object.keys(seen).filter((url) => seen[url] !== before[i]![url])).toEqual([]);
      }

      await moderator(moderation.decide, { caseId: found!.id, act: 'restore' });
      const again = await lookEverywhere(app, reader, slug, answerId);
      const changed = Object.keys(shown).filter((url) => again[url] !== shown[url]);
      expect(changed.filter((url) => !url.endsWith('/inbox'))).toEqual([]);
    },
  );
});
