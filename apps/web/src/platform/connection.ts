import { useSyncExternalStore } from 'react';

/** `offline`: this device has no network. `down`: it has one, and the server does not answer. */
export type Connection = 'good' | 'offline' | 'down';

const patience = 30_000;
const firstWait = 2_000;
const longestWait = 30_000;

let connection: Connection = 'good';
let wait = firstWait;
let timer: ReturnType<typeof setTimeout> | undefined;
let asking: Promise<void> | null = null;
const listeners = new Set<() => void>();
const waitingForIt = new Set<() => void>();

function become(next: Connection) {
  const back = next === 'good' && connection !== 'good';
  connection = next;
  for (const tell of listeners) tell();
  if (back) for (const tell of waitingForIt) tell();
}

const answers = async () => {
  if (!navigator.onLine) return false;
  const signal = AbortSignal.timeout(5_000);
  return fetch('/readyz', { cache: 'no-store', signal }).then(
    ({ status }) => status < 500,
    () => false,
  );
};

/** Asks the server whether it is there, and goes on asking, ever less often, until it is. */
function check(): Promise<void> {
  clearTimeout(timer);
  asking ??= answers().then((there) => {
    asking = null;
    if (there) wait = firstWait;
    else {
      timer = setTimeout(check, wait);
      wait = Math.min(wait * 1.5, longestWait);
    }
    become(there ? 'good' : navigator.onLine ? 'down' : 'offline');
  });
  return asking;
}

const checkSoon = () => {
  wait = firstWait;
  void check();
};
addEventListener('online', checkSoon);
addEventListener('offline', checkSoon);

/** `fetch` that notices when nothing answers, and gives up after half a minute so that one can try again. */
export const watchedFetch: typeof fetch = async (input, init) => {
  const given = init?.signal;
  const late = AbortSignal.timeout(patience);
  try {
    const response = await fetch(input, { ...init, signal: given ? AbortSignal.any([given, late]) : late });
    const lost = response.status >= 502 && response.status <= 504;
    if (lost || connection !== 'good') void check();
    return response;
  } catch (problem) {
    if (!given?.aborted) void check();
    throw problem;
  }
};

/** Calls back each time the server answers again. */
export function whenBack(act: () => void): () => void {
  waitingForIt.add(act);
  return () => void waitingForIt.delete(act);
}

/** Resolves once the server answers: at once, or when it is back. */
export async function reachable(): Promise<void> {
  await check();
  if (connection === 'good') return;
  await new Promise<void>((resolve) => {
    const forget = whenBack(() => {
      forget();
      resolve();
    });
  });
}

export const useConnection = (): Connection =>
  useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => connection,
  );
