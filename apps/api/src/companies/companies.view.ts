import type { CompanyItem } from '@debrief/contract';
import type { CompanyRow } from './companies.queries.ts';

export function viewCompany({
  slug,
  name,
  aliases,
  about,
  sample,
  questionsCount,
  askedBy,
}: Omit<CompanyRow, 'id'>): CompanyItem {
  return { slug, name, aliases, about, sample, counts: { questions: questionsCount, asked: askedBy } };
}
