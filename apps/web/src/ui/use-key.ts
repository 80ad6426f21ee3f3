import { useEffect, useRef } from 'react';

/** A key pressed anywhere, unless one is typing or a sheet is open; `withCommand` together with Ctrl or ⌘, also while typing. */
export function useKey(key: string, act: () => void, { withCommand = false } = {}) {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== key || event.altKey || event.defaultPrevented) return;
      if (withCommand !== (event.ctrlKey || event.metaKey)) return;
      if (!withCommand && isTyping(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [key, withCommand]);
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select') !== null);
