import { limits } from '@debrief/contract/limits';
import { useState } from 'react';
import { missingFromReview, startOfReview } from '../../reviews/review-draft.ts';
import { type GuestReview, useReviewByLink } from '../../reviews/reviews.cache.ts';
import type { SentReview } from './what-you-sent.tsx';

type Words = Pick<GuestReview, 'strength' | 'change'> & { through: GuestReview['through'] | '' };

interface Kept {
  words: Words;
  /** A repeat with it sends nothing twice. */
  postKey: string;
  /** Shown on this device alone. */
  sent: SentReview | null;
}

const slot = (token: string) => `debrief:guest-review:${token}`;
const fresh = (sent: SentReview | null): Kept => ({
  words: { strength: '', change: '', through: '' },
  postKey: crypto.randomUUID(),
  sent,
});

/** What is kept on this device of the prompts of this link. */
export function keptReview(token: string): Kept {
  try {
    const kept = localStorage.getItem(slot(token));
    if (kept) return JSON.parse(kept) as Kept;
  } catch {
    // It lasts as long as the page.
  }
  return fresh(null);
}

/** The three prompts of somebody without an account: kept on this device until they are sent. */
export function useGuestReview(token: string, { name, revision }: Pick<GuestReview, 'name'> & { revision: number }) {
  const [kept, setKept] = useState(() => keptReview(token));
  const [missing, setMissing] = useState<Record<string, string>>({});
  const post = useReviewByLink(token);
  const keep = (next: Kept) => {
    setKept(next);
    try {
      localStorage.setItem(slot(token), JSON.stringify(next));
    } catch {
      // It lasts as long as the page.
    }
  };
  return {
    words: kept.words,
    sent: kept.sent,
    post,
    missing,
    forgive: () => setMissing({}),
    write: (change: Partial<Words>) => {
      setMissing({});
      keep({ ...kept, words: { ...kept.words, ...change } });
    },
    /** Sends it, or says what is missing; whether it was sent off. */
    send: (onRefused: () => void) => {
      const { strength, change, through } = kept.words;
      const lacks = missingFromReview({ ...startOfReview(), ...kept.words });
      if (name.trim().length < limits.guestName.min) lacks['name'] = 'Say how you would like to be called.';
      setMissing(lacks);
      if (Object.keys(lacks).length > 0 || !through) return onRefused();
      if (post.isPending) return;
      post.mutate(
        {
          review: { name: name.trim(), revision, strength: strength.trim(), change: change.trim(), through },
          postKey: kept.postKey,
        },
        {
          onSuccess: ({ createdAt, revision: on }) =>
            keep(fresh({ strength: strength.trim(), change: change.trim(), through, createdAt, revision: on })),
          onError: onRefused,
        },
      );
    },
  };
}
