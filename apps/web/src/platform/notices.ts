import { useSyncExternalStore } from 'react';

export interface Notice {
  id: number;
  words: string;
  action?: { label: string; run: () => void };
}
let notices: readonly Notice[] = [];
let last = 0;
const listeners = new Set<() => void>();

/** Says something at the foot of the page and to screen readers; it goes after six seconds. */
export function notify(words: string, action?: Notice['action']) {
  last += 1;
  const notice: Notice = { id: last, words, ...(action && { action }) };
  change([...notices, notice]);
  setTimeout(() => dismiss(notice.id), action ? 10_000 : 6_000);
}

export function dismiss(id: number) {
  change(notices.filter((notice) => notice.id !== id));
}

export function useNotices(): readonly Notice[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => notices,
  );
}

function change(next: readonly Notice[]) {
  notices = next;
  for (const listener of listeners) listener();
}
