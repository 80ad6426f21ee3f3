import type { Duplicate } from '@debrief/contract';

/** Why two questions are thought alike, and what speaks against it. */
export function likenessWords({ alike, question, other }: Pick<Duplicate, 'alike' | 'question' | 'other'>): string {
  if (!question) return '';
  const shared = other.companies.filter(({ slug }) => question.companies.some((company) => company.slug === slug));
  const apart = question.companies.length > 0 && other.companies.length > 0 && shared.length === 0;
  return [
    alike.includes('title') ? 'The very same title' : 'The same words in the title',
    alike.includes('text') && 'the same text',
    shared.length > 0 && `both at ${shared.map(({ name }) => name).join(' and ')}`,
    apart && 'at other companies',
  ]
    .filter(Boolean)
    .join(', ');
}
