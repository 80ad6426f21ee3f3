import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { CompanyRef, Done, Id, Month, named, Slug, Time } from './fields.ts';
import { levels, limits, rounds } from './limits.ts';

const members = z.number().int();

/** How many were asked in these months, each member once, by the last time; never fewer than three, so a span may be long. */
export const AskedMonths = z.object({ from: Month, to: Month, members });
export type AskedMonths = z.infer<typeof AskedMonths>;

/** What members report of being asked something; each number is of at least three of them, and what fewer say is left out. */
export const Asked = z.object({
  /** Newest first; together all of them. */
  months: z.array(AskedMonths),
  rounds: z.array(z.object({ round: z.enum(rounds), members })),
  levels: z.array(z.object({ level: z.enum(levels), members })),
  companies: z.array(CompanyRef.extend({ members, lastAskedAt: Time })),
});
export type Asked = z.infer<typeof Asked>;

/** What you yourself said; nobody else is shown it. */
export const OwnReport = z.object({
  id: Id,
  company: CompanyRef.nullable(),
  month: Month,
  can: z.object({ withdraw: z.boolean() }),
});

const questionId = z.string().min(1).max(240);
const atCompany = z.strictObject({ questionId, slug: Slug });

export const sightings = {
  record: endpoint({
    method: 'POST',
    path: '/questions/:questionId/sightings',
    access: 'member',
    status: 201,
    summary:
      'Says "I was asked this": once a member, question and company (sighting.exists), the company may be left out. Takes back that it is not asked there. Never shown with its member; `sightings` is how many members were asked it.',
    params: z.strictObject({ questionId }),
    body: z.strictObject({
      company: named(limits.companyName).pipe(z.string().min(1)).optional(),
      month: Month,
      level: z.enum(levels).nullable().optional(),
      round: z.enum(rounds).nullable().optional(),
    }),
    response: z.object({ id: Id, sightings: z.number().int(), can: z.object({ withdraw: z.boolean() }) }),
  }),
  withdraw: endpoint({
    method: 'DELETE',
    path: '/sightings/:sightingId',
    access: 'member',
    status: 204,
    summary: 'Takes your own report back, as if it had never been; not-found for any other.',
    params: z.strictObject({ sightingId: Id }),
    response: Done,
  }),
  dispute: endpoint({
    method: 'PUT',
    path: '/questions/:questionId/companies/:slug/dispute',
    access: 'member',
    status: 204,
    summary:
      'Says "This isn\'t asked there" of a company that stands at the question (not-found for any other); again changes nothing. Takes back that you were asked it there. Three members or more who say so, and more than say that they were asked, take the company off.',
    params: atCompany,
    response: Done,
  }),
  stopDispute: endpoint({
    method: 'DELETE',
    path: '/questions/:questionId/companies/:slug/dispute',
    access: 'member',
    status: 204,
    summary: 'Takes that back.',
    params: atCompany,
    response: Done,
  }),
} as const;
