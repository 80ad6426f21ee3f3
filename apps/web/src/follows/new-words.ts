import type { NewInFollows } from '@debrief/contract';

/** What is new, and in which of the things one follows. */
export function newWords({ kind, answer, because }: Pick<NewInFollows, 'kind' | 'answer' | 'because'>): string {
  if (kind === 'version') return `Version ${answer?.revision ?? 2} of an answer`;
  if (kind === 'answer') return 'New answer';
  return because.kind === 'member' ? 'New question' : `New question in ${because.name}`;
}
