import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { CompanyRef, Slug } from './fields.ts';
import { limits } from './limits.ts';
import { pageOf, pageQuery } from './page.ts';

export const Company = CompanyRef.extend({
  aliases: z.array(z.string()),
  about: z.string(),
  sample: z.boolean(),
  counts: z.object({ questions: z.number().int() }),
  /** Its questions by topic, most first. */
  topics: z.array(z.object({ slug: z.string(), name: z.string(), questions: z.number().int() })),
  /** You follow it. */
  followed: z.boolean(),
});
export type Company = z.infer<typeof Company>;
export const CompanyItem = Company.omit({ topics: true, followed: true });
export type CompanyItem = z.infer<typeof CompanyItem>;

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
    summary: 'One company, by its slug.',
    params: z.strictObject({ slug: Slug }),
    response: Company,
  }),
} as const;
