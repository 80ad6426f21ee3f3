import { accessToken } from '../platform/session.ts';
import { inboxIsStale } from './inbox.cache.ts';

const shortest = 3_000;
const longest = 60_000;

const otherTabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('debrief:news');

/**
 * Listens for news for as long as somebody is signed in here; gives what stops it. One tab holds the line and tells the others:
 * a browser opens six connections to a server, and six tabs with a line each could load nothing any more.
 */
export function listenForNews(): () => void {
  const leaving = new AbortController();
  const { signal } = leaving;
  const hear = () => void inboxIsStale();
  otherTabs?.addEventListener('message', hear, { signal });
  const hold = () => new Promise<void>((left) => signal.addEventListener('abort', () => left(), { once: true }));
  const begin = () => {
    const stop = keepLine(() => {
      hear();
      otherTabs?.postMessage('news');
    });
    return hold().then(stop);
  };
  if (!navigator.locks || !otherTabs) void begin();
  else
    void navigator.locks.request('debrief:news', { ifAvailable: true }, (free) => {
      if (signal.aborted) return;
      if (free) return begin();
      // What the tab that holds the line told before this one listened.
      hear();
      navigator.locks.request('debrief:news', { signal }, begin).catch(() => undefined);
    });
  return () => leaving.abort();
}

/**
 * Keeps a line open and calls `news` for each message; gives what stops it. `fetch`, since an EventSource can send no access
 * token. Each time the connection is made anew, what came in between is looked up.
 */
function keepLine(news: () => void): () => void {
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
    news();
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read())
      if (read.value.includes('event: news')) news();
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
