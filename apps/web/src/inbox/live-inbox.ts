import { accessToken } from '../platform/session.ts';
import { inboxIsStale } from './inbox.cache.ts';

const shortest = 3_000;
const longest = 60_000;

/**
 * Listens for news for as long as somebody is signed in here; gives what stops it. `fetch`, since an EventSource can send no
 * access token. Each time the connection is made anew, what came in between is looked up.
 */
export function listenForNews(): () => void {
  const leaving = new AbortController();
  let wait = shortest;
  let again: ReturnType<typeof setTimeout> | undefined;

  const listen = async () => {
    const token = await accessToken();
    if (!token || leaving.signal.aborted) return;
    const response = await fetch('/api/v1/inbox/stream', {
      headers: { authorization: `Bearer ${token}` },
      signal: leaving.signal,
    });
    if (!response.ok || !response.body) return;
    wait = shortest;
    void inboxIsStale();
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read())
      if (read.value.includes('event: news')) void inboxIsStale();
  };
  const keepListening = () => {
    listen()
      .catch(() => undefined)
      .finally(() => {
        if (leaving.signal.aborted) return;
        again = setTimeout(keepListening, wait);
        wait = Math.min(wait * 2, longest);
      });
  };
  keepListening();
  return () => {
    leaving.abort();
    clearTimeout(again);
  };
}
