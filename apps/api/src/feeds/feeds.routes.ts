import { accounts, answers, companies, questions, search, topics } from '@debrief/contract';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Ctx } from '../platform/context.ts';
import { guestLimiter } from '../platform/http/limit-rate.ts';
import { readInput } from '../platform/http/read-input.ts';
import { sendUnlessKnown } from '../platform/http/send-unless-known.ts';
import { feedOfComments, feedOfVersions } from './feed-of-answer.ts';
import { feedOfAnswers, feedOfBest, feedOfImproved, feedOfMember } from './feed-of-answers.ts';
import { feedOfCompany, feedOfQuestions, feedOfTopic } from './feed-of-questions.ts';
import { feedOfSearch } from './feed-of-search.ts';
import { type Feed, writeAtom } from './write-atom.ts';

/** An order is no part of a feed, which is newest first; whoever adds `.atom` to the address of a list may leave it there. */
const ofQuestions = questions.list.query.omit({ cursor: true, limit: true });
const ofSearch = search.find.query.omit({ cursor: true, limit: true, facets: true, explain: true });
const ofCompany = companies.show.query.pick({ topic: true, round: true });
const ofAnswers = answers.best.query.pick({ topic: true });
const nothing = z.strictObject({});

/**
 * The address of a list with `.atom` after it is what is newest in it as an Atom feed: what a guest may see, whoever asks. At
 * most 20 entries; refuses as the list does (request.invalid, not-found). Outside the contract, whose answers are JSON.
 */
export async function feedsRoutes(app: FastifyInstance): Promise<void> {
  const checkRate = guestLimiter(app, 'feed');
  const serve = <P extends z.ZodObject, Q extends z.ZodObject>(
    url: string,
    params: P,
    query: Q,
    make: (ctx: Ctx, input: z.output<P> & z.output<Q>) => Promise<Feed>,
  ) =>
    app.get(url, { schema: { hide: true } }, async (request, reply) => {
      await checkRate(request);
      const ctx = app.guestContext(request, reply);
      const feed = await make(ctx, { ...readInput(query, request.query), ...readInput(params, request.params) });
      const settled = feed.entries.map((entry) => Date.parse(entry.settled));
      return sendUnlessKnown(request, reply, {
        body: writeAtom(feed),
        type: 'application/atom+xml; charset=utf-8',
        settledAt: settled.length ? new Date(Math.max(...settled)) : undefined,
        now: ctx.now(),
        keep: 60,
      });
    });

  serve('/questions.atom', nothing, ofQuestions, (ctx, { sort: _sort, ...filter }) => feedOfQuestions(ctx, filter));
  serve('/questions/:questionId.atom', questions.show.params, nothing, feedOfAnswers);
  serve('/answers/:answerId.atom', answers.show.params, nothing, feedOfComments);
  serve('/answers/:answerId/history.atom', answers.revisions.params, nothing, feedOfVersions);
  serve('/companies/:slug.atom', companies.show.params, ofCompany, feedOfCompany);
  serve('/topics/:slug.atom', topics.show.params, nothing, feedOfTopic);
  serve('/members/:handle.atom', accounts.profile.params, nothing, feedOfMember);
  serve('/best.atom', nothing, ofAnswers, feedOfBest);
  serve('/improved.atom', nothing, ofAnswers, feedOfImproved);
  serve('/search.atom', nothing, ofSearch, (ctx, { sort: _sort, ...filter }) => feedOfSearch(ctx, filter));
}
