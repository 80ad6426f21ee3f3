import type { Author } from '@debrief/contract';

interface Row {
  author: { id: string; handle: string; displayName: string } | null;
  pseudonym: string | null;
}

/** Who stands on the page: the member, the made-up name, or nobody any more. */
export function viewAuthor({ author, pseudonym }: Row): Author {
  return author ? { kind: 'member', ...author } : { kind: 'anonymous', name: pseudonym ?? 'Someone who left' };
}
