import { useEffect, useState } from 'react';

/**
 * The token of the mailed link that one has followed: it stands behind the #, which no server is told, and is taken out of the
 * address at once, so that it stays in no history. Empty where there is none.
 */
export function useMailedToken(): string {
  const [token] = useState(() => location.hash.slice(1));
  useEffect(() => {
    if (location.hash) history.replaceState(history.state, '', location.pathname);
  }, []);
  return token;
}
