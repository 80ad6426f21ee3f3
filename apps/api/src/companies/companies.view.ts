import type { CompanyItem } from '@debrief/contract';
import type { findCompany } from './companies.queries.ts';

export function viewCompany({
  slug,
  name,
  aliases,
  about,
  sample,
  questionsCount,
}: NonNullable<Awaited<ReturnType<typeof findCompany>>>): CompanyItem {
  return { slug, name, aliases, about, sample, counts: { questions: questionsCount } };
}
