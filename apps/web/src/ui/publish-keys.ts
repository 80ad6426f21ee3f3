import type { KeyboardEvent } from 'react';

/** Ctrl+Enter (⌘ Enter) anywhere in a form sends it. */
export function publishKeys(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.stopPropagation();
  event.currentTarget.requestSubmit();
}
