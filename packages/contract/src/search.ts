import { z } from 'zod';
import { Answer } from './answers.ts';
import { CompanyItem } from './companies.ts';
import { endpoint } from './endpoint.ts';
import { Id, Slug } from './fields.ts';
import { levels, limits, questionSorts, rounds, searchIs, searchKinds, searchOperators, tracks } from './limits.ts';
import { pageQuery } from './page.ts';
import { Question } from './questions.ts';
import { TopicItem } from './topics.ts';

/**
 * Where the words that were looked for stand in a text of the result: plain text, never HTML, and ranges in it (UTF-16 units,
 * end exclusive, in order, not touching). `body` is the passage around the first of them.
 */
export const Highlight = z.object({
  field: z.enum(['title', 'body', 'name']),
  text: z.string(),
  marks: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
});
export type Highlight = z.infer<typeof Highlight>;

/** What a result's score is made of; for moderators who tune. */
export const ScoreParts = z.object({
  score: z.number(),
  /** What its own words come to, and what the words of its answers add. */
  words: z.number(),
  answers: z.number(),
  /** The title, or its beginning, is what was typed. */
  title: z.number(),
  /** Factors: sightings, useful votes, recency. */
  asked: z.number(),
  useful: z.number(),
  recent: z.number(),
});
export type ScoreParts = z.infer<typeof ScoreParts>;

const found = { highlights: z.array(Highlight), parts: ScoreParts.optional() };
export const QuestionFound = Question.extend({ kind: z.literal('question'), ...found });
export const AnswerFound = Answer.pick({
  id: true,
  questionId: true,
  question: true,
  author: true,
  excerpt: true,
  counts: true,
  revision: true,
  createdAt: true,
  revisedAt: true,
}).extend({ kind: z.literal('answer'), ...found });
export const CompanyFound = CompanyItem.extend({ kind: z.literal('company'), ...found });
export const TopicFound = TopicItem.extend({ kind: z.literal('topic'), ...found });
export const MemberFound = z.object({
  kind: z.literal('member'),
  id: Id,
  handle: z.string(),
  displayName: z.string(),
  headline: z.string(),
  sample: z.boolean(),
  ...found,
});
export const Found = z.discriminatedUnion('kind', [QuestionFound, AnswerFound, CompanyFound, TopicFound, MemberFound]);
export type Found = z.infer<typeof Found>;
export type QuestionFound = z.infer<typeof QuestionFound>;
export type AnswerFound = z.infer<typeof AnswerFound>;

export const Facet = z.object({ value: z.string(), label: z.string(), count: z.number().int() });
export type Facet = z.infer<typeof Facet>;
export const Facets = z.object({
  companies: z.array(Facet),
  topics: z.array(Facet),
  tracks: z.array(Facet),
  levels: z.array(Facet),
  rounds: z.array(Facet),
  /** What `has` and `is` would leave, without those that would leave nothing. */
  has: z.array(Facet),
  is: z.array(Facet),
});
export type Facets = z.infer<typeof Facets>;

/** How many of one kind fit; with `more` only the best were counted. */
export const KindCount = z.object({ kind: z.enum(searchKinds), count: z.number().int(), more: z.boolean() });
export type KindCount = z.infer<typeof KindCount>;

/**
 * What an operator or a filter was given and does not know: a company or topic of no such name, which nothing fits, or no such track, level,
 * round, `has` or `is`, which is looked for as words.
 */
export const UnknownValue = z.object({ operator: z.enum(searchOperators), value: z.string() });
export type UnknownValue = z.infer<typeof UnknownValue>;

export const SearchResult = z.object({
  items: z.array(Found),
  /** Of the questions found, with `kind=answer` of the answers; most first, at most 12 each; all empty with `facets=none`. */
  facets: Facets,
  /** Of every kind that fits, whichever is listed; empty with `facets=none` and after the first page. */
  kinds: z.array(KindCount),
  total: z.number().int(),
  /** There are more than `total`, and than each facet says: only the best are counted. */
  more: z.boolean(),
  /** What is not known of what was asked for, where there is any. */
  unknown: z.array(UnknownValue).optional(),
  /** The search with its unknown words put right, where that finds something. */
  suggestion: z.string().optional(),
  /** Nothing fits; these titles look most like what was typed. */
  nearest: z.boolean(),
  nextCursor: z.string().nullable(),
});
export type SearchResult = z.infer<typeof SearchResult>;

/** What narrows a search; the same as the operators `company:`, `topic:`, `track:`, `level:`, `round:`, `has:` and `is:` in `q`. */
const filters = {
  company: Slug.optional(),
  topic: Slug.optional(),
  track: z.enum(tracks).optional(),
  level: z.enum(levels).optional(),
  round: z.enum(rounds).optional(),
  has: z.enum(['answers']).optional(),
  is: z.enum(searchIs).optional(),
};

export const search = {
  find: endpoint({
    method: 'GET',
    path: '/search',
    access: 'public',
    limit: 'search',
    summary:
      'Questions, public answers, companies, topics and members by words; typos are forgiven and the last word may be half typed. `q` understands `company:`, `topic:`, `track:`, `level:`, `round:`, `has:answers`, `is:`, "these words together" and -without. `explain=1`, for moderators, adds what each score is made of.',
    query: z.strictObject({
      q: z.string().trim().max(limits.search.max).default(''),
      kind: z.enum(searchKinds).optional(),
      ...filters,
      sort: z.enum(questionSorts).optional(),
      facets: z.enum(['none']).optional(),
      explain: z.enum(['1']).optional(),
      ...pageQuery,
    }),
    response: SearchResult,
  }),
} as const;
