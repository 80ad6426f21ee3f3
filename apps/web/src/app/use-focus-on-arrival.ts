import { useRouter } from '@tanstack/react-router';
import { type RefObject, useEffect } from 'react';

/** After a change of page the focus stands on its heading, so that a screen reader says where one is. */
export function useFocusOnArrival(main: RefObject<HTMLElement | null>) {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, toLocation }) => {
        if (!fromLocation || fromLocation.pathname === toLocation.pathname || toLocation.hash) return;
        const heading = main.current?.querySelector<HTMLElement>('h1');
        // A page that put the focus somewhere itself knows better.
        if (main.current?.contains(document.activeElement) && document.activeElement !== main.current) {
          if (document.activeElement?.matches('input, textarea, [contenteditable]')) return;
        }
        heading?.setAttribute('tabindex', '-1');
        (heading ?? main.current)?.focus({ preventScroll: true });
      }),
    [router, main],
  );
}
