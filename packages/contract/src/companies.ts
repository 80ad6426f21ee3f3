import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { CompanyRef, Slug, Time } from './fields.ts';
import { limits, rounds } from './limits.ts';
import { pageOf, pageQuery } from './page.ts';
import { Question } from './questions.ts';
import { Asked } from './sightings.ts';

export const CompanyItem = CompanyRef.extend({
  aliases: z.array(z.string()),
  about: z.string(),
  sample: z.boolean(),
  /** `asked` is how many members were asked something here within three years, 0 below three. */
  counts: z.object({ questions: z.number().int(), asked: z.number().int() }),
});
export type CompanyItem = z.infer<typeof CompanyItem>;

/** A question where it is asked; `here` is how often and when last it was, null below three members. */
export const QuestionAtCompany = Question.extend({
  here: z.object({ members: z.number().int(), lastAskedAt: Time }).nullable(),
});
export type QuestionAtCompany = z.infer<typeof QuestionAtCompany>;

export const Company = CompanyItem.extend({
  /** Its questions by topic, most first. */
  topics: z.array(z.object({ slug: z.string(), name: z.string(), questions: z.number().int() })),
  /** What members report of being asked here within three years; rounds in the order they go through them. Null below three. */
  asked: Asked.pick({ months: true, rounds: true }).nullable(),
  /** You follow it. */
  followed: z.boolean(),
  questions: pageOf(QuestionAtCompany).optional(),
});
export type Company = z.infer<typeof Company>;

export const companies = {
  list: endpoint({
    method: 'GET',
    path: '/companies',
    access: 'public',
    summary: 'Companies with most questions first; `q` matches names and aliases by their beginning or a part.',
    query: z.strictObject({ q: z.string().trim().max(limits.search.max).optional(), ...pageQuery }),
    response: pageOf(CompanyItem),
  }),
  show: endpoint({
    method: 'GET',
    path: '/companies/:slug',
    access: 'public',
    summary:
      'One company, by its slug, or by that of an alias: `slug` says which it is. `include=questions` brings a page of its questions, those most asked here first; `topic` and `round` narrow it, and not the figures.',
    params: z.strictObject({ slug: Slug }),
    query: z.strictObject({
      include: z.enum(['questions']).optional(),
      topic: Slug.optional(),
      round: z.enum(rounds).optional(),
      ...pageQuery,
    }),
    response: Company,
  }),
  merge: endpoint({
    method: 'POST',
    path: '/companies/:slug/merge',
    access: 'admin',
    summary:
      'Merges a company into another, which is kept and given back: questions, what members report and follows go there, and its names and address become other names of it. It cannot be undone. Refused where one of the two is another name already (merged.already).',
    params: z.strictObject({ slug: Slug }),
    body: z.strictObject({ into: Slug }),
    response: Company,
  }),
} as const;
