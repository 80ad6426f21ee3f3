import type { tokenScopes } from '@debrief/contract/limits';

/** What a token may be for, in the list and where it is chosen. */
export const scopeWords: Record<(typeof tokenScopes)[number], { short: string; label: string; means: string }> = {
  read: { short: 'reads', label: 'Read', means: 'Everything that you may read, what is private too.' },
  write: { short: 'writes', label: 'Write', means: 'Post, comment, vote and save as you.' },
  manage: { short: 'manages', label: 'Manage', means: 'What your role lets you do, such as importing.' },
};
