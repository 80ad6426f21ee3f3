import type { Question } from '@debrief/contract';
import { useEffect, useState } from 'react';
import { useViewer } from '../platform/session.ts';

/** `public/theme.js` reads it before the first paint. */
const key = 'debrief.attempt-first';
const opened = 'debrief.opened-answers';

/** Storage may be closed to us; then the mode is known once the member is. */
const kept = <Found>(use: () => Found): Found | null => {
  try {
    return use();
  } catch {
    return null;
  }
};

/** Whether this member wants to try first; on a device where it was on it is so before they are known. */
function useAttemptFirst(): boolean {
  const viewer = useViewer();
  const on = viewer === undefined ? kept(() => localStorage.getItem(key)) !== null : viewer?.attemptFirst === true;
  useEffect(() => {
    if (viewer === undefined) return;
    kept(() => (on ? localStorage.setItem(key, '1') : localStorage.removeItem(key)));
  }, [viewer, on]);
  return on;
}

const openedHere = () => kept(() => sessionStorage.getItem(opened))?.split(' ') ?? [];

/** Whether others' answers to this question are folded: until one has answered, or wants to see them. Guests see all. */
export function useFoldedAnswers({ id, myAnswerId }: Pick<Question, 'id' | 'myAnswerId'>) {
  const attemptFirst = useAttemptFirst();
  const [shown, setShown] = useState(() => openedHere().includes(id));
  const show = () => {
    setShown(true);
    kept(() => sessionStorage.setItem(opened, [...openedHere(), id].slice(-200).join(' ')));
  };
  return { folded: attemptFirst && !myAnswerId && !shown, show };
}
