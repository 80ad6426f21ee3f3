import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Where somebody came by another name of a thing, the address becomes its own; the rest of it stays. */
export function useOwnAddress(asked: string, own: string | undefined, addressOf: (slug: string) => string): void {
  const router = useRouter();
  useEffect(() => {
    if (own && own !== asked) router.history.replace(addressOf(own) + location.search);
  }, [router, asked, own, addressOf]);
}
