import { useEffect, useEffectEvent } from 'react';

const typing = 'input, textarea, select, [contenteditable], dialog';

/** j and k walk the notes, c begins a comment, Escape lets go; not while one types. */
export function useNoteKeys({
  onStep,
  onComment,
  onLeave,
}: {
  onStep: (step: 1 | -1) => void;
  onComment: () => void;
  onLeave: () => void;
}) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if ((event.target as Element).closest?.(typing)) return;
    if (event.key === 'j') onStep(1);
    else if (event.key === 'k') onStep(-1);
    else if (event.key === 'c') onComment();
    else if (event.key === 'Escape') return onLeave();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}
