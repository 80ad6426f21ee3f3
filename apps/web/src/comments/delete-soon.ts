import { useSyncExternalStore } from 'react';

/** How long a deleted comment can be brought back, in milliseconds. */
export const undoFor = 15_000;

/** The comments that are on their way out, each with what takes it away; null once that was asked for. */
const leaving = new Map<string, { timer: ReturnType<typeof setTimeout>; send: () => void } | null>();
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

function sendNow(commentId: string) {
  const waiting = leaving.get(commentId);
  if (!waiting) return;
  clearTimeout(waiting.timer);
  leaving.set(commentId, null);
  tell();
  waiting.send();
}

/** Lets `send` take a comment away in a while, or as soon as the page is left; until then it can be brought back. */
export function deleteSoon(commentId: string, send: () => void) {
  if (leaving.has(commentId)) return;
  leaving.set(commentId, { timer: setTimeout(() => sendNow(commentId), undoFor), send });
  tell();
}

/** Brings it back: nothing has been sent, or it was refused. */
export function bringBack(commentId: string) {
  const waiting = leaving.get(commentId);
  if (waiting) clearTimeout(waiting.timer);
  leaving.delete(commentId);
  tell();
}

addEventListener('pagehide', () => [...leaving.keys()].forEach(sendNow));

/** `undoable` while it can be brought back, `sent` from then on, undefined where nobody deleted it. */
export const useLeaving = (commentId: string): 'undoable' | 'sent' | undefined =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => (leaving.has(commentId) ? (leaving.get(commentId) ? 'undoable' : 'sent') : undefined),
  );
