import { useState } from 'react';

const slot = (place: string) => `debrief:comment:${place}`;

interface Unsent<Words> {
  words: Words;
  postKey: string;
}

const fresh = <Words>(words: Words): Unsent<Words> => ({ words, postKey: crypto.randomUUID() });

function read<Words extends object>(place: string, empty: Words): Unsent<Words> {
  try {
    const kept = sessionStorage.getItem(slot(place));
    if (kept) {
      const { words, postKey } = JSON.parse(kept) as Unsent<Words>;
      return { words: { ...empty, ...words }, postKey };
    }
  } catch {
    // It lasts as long as the page.
  }
  return fresh(empty);
}

const isWorthKeeping = (words: { body: string; suggestion?: string | null }) => !!(words.body || words.suggestion);

/** Words not sent yet, kept through reloads and signing in, with one key so that a repeat posts once. */
export function useUnsentComment<Words extends { body: string; suggestion?: string | null }>(
  place: string,
  empty: Words,
) {
  const [unsent, setUnsent] = useState(() => read(place, empty));
  const keep = (next: Unsent<Words>) => {
    setUnsent(next);
    try {
      if (isWorthKeeping(next.words)) sessionStorage.setItem(slot(place), JSON.stringify(next));
      else sessionStorage.removeItem(slot(place));
    } catch {
      // It lasts as long as the page.
    }
  };
  return {
    ...unsent,
    write: (change: Partial<Words>) => keep({ ...unsent, words: { ...unsent.words, ...change } }),
    clear: () => keep(fresh(empty)),
  };
}
