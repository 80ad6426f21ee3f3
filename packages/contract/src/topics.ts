import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Slug } from './fields.ts';
import { limits, topicKinds } from './limits.ts';
import { pageOf, pageQuery } from './page.ts';

export const TopicRef = z.object({ slug: z.string(), name: z.string() });
export const TopicItem = TopicRef.extend({
  about: z.string(),
  synonyms: z.array(z.string()),
  tracks: z.array(z.string()),
  /** Suggested minutes for one answer. */
  minutes: z.number().int(),
  counts: z.object({ questions: z.number().int() }),
});
export type TopicItem = z.infer<typeof TopicItem>;
export const GuessableTopic = TopicItem.extend({
  /** How titles of its questions are put: words in a row, `^` where they open a sentence, `*` where the last goes on ("^improve", "drop*"). */
  cues: z.array(z.string()),
});
export type GuessableTopic = z.infer<typeof GuessableTopic>;
/** What a review scores: each 1 to 4, with a sentence for what an answer does there. */
export const Criterion = z.object({
  id: z.string(),
  name: z.string(),
  about: z.string(),
  levels: z.tuple([z.string(), z.string(), z.string(), z.string()]),
});
export type Criterion = z.infer<typeof Criterion>;

export const Topic = TopicItem.extend({
  /** Markdown to start an answer from. */
  template: z.string(),
  rubric: z.array(Criterion),
  /** You follow it. */
  followed: z.boolean(),
});
export type Topic = z.infer<typeof Topic>;

export const topics = {
  list: endpoint({
    method: 'GET',
    path: '/topics',
    access: 'public',
    summary:
      'The topics: `kind=curated`, those the forum keeps, all in their order on one page; `kind=label`, what imported questions are labelled with besides, most questions first. `q` is a part of a name or a synonym.',
    query: z.strictObject({
      kind: z.enum(topicKinds).default('curated'),
      q: z.string().trim().max(limits.search.max).optional(),
      ...pageQuery,
    }),
    response: pageOf(GuessableTopic),
  }),
  show: endpoint({
    method: 'GET',
    path: '/topics/:slug',
    access: 'public',
    summary: 'One topic with its answer template and its rubric.',
    params: z.strictObject({ slug: Slug }),
    response: Topic,
  }),
} as const;
