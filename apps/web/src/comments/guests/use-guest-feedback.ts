import type { Answer, Comment } from '@debrief/contract';
import { useMemo, useState } from 'react';
import { useCommentByLink } from '../comments.cache.ts';

interface Kept {
  name: string;
  sent: Comment[];
}

const slot = (token: string) => `debrief:guest:${token}`;

function read(token: string): Kept {
  try {
    const kept = localStorage.getItem(slot(token));
    if (kept) return JSON.parse(kept) as Kept;
  } catch {
    // It lasts as long as the page.
  }
  return { name: '', sent: [] };
}

export type GuestFeedback = ReturnType<typeof useGuestFeedback>;

/** What somebody without an account gives by a link: their name and what they sent, kept on this device, where alone they see it. */
export function useGuestFeedback(token: string, { revision }: Pick<Answer, 'revision'>) {
  const [kept, setKept] = useState(() => read(token));
  const keep = (change: Partial<Kept>) => {
    const next = { ...kept, ...change };
    setKept(next);
    try {
      localStorage.setItem(slot(token), JSON.stringify(next));
    } catch {
      // It lasts as long as the page.
    }
  };
  // Where its words stand was said of its own version; in a newer one nobody told this device.
  const sent = useMemo(
    () => kept.sent.map((comment) => (comment.revision === revision ? comment : { ...comment, place: null })),
    [kept.sent, revision],
  );
  return {
    name: kept.name,
    sent,
    token,
    revision,
    post: useCommentByLink(token, { name: kept.name.trim(), revision }),
    onName: (name: string) => keep({ name }),
    onSent: (comment: Comment) => keep({ sent: [...kept.sent, comment] }),
  };
}
