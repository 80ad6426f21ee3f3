/** What is kept in this tab while one is elsewhere: the ticket for the way back, and where to go then. */
interface Left {
  ticket: string;
  next?: string | undefined;
}

const key = 'debrief:elsewhere';

/** Goes there. Another tab or another browser cannot come back in its place. */
export function leave(url: string, left: Left): void {
  sessionStorage.setItem(key, JSON.stringify(left));
  location.assign(url);
}

/** What was kept, once. */
export function takeLeft(): Left | null {
  const kept = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  return kept ? (JSON.parse(kept) as Left) : null;
}
