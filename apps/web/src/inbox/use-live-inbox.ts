import { useEffect } from 'react';
import { useViewer } from '../platform/session.ts';

/** Keeps the inbox of whoever is signed in up to date, once the page stands. */
export function useLiveInbox() {
  const memberId = useViewer()?.id;
  useEffect(() => {
    if (!memberId) return;
    let stop: (() => void) | undefined;
    let left = false;
    void import('./live-inbox.ts').then(({ listenForNews }) => {
      if (!left) stop = listenForNews();
    });
    return () => {
      left = true;
      stop?.();
    };
  }, [memberId]);
}
