import type { Session } from '@debrief/contract';

type Message = { kind: 'started'; session: Session } | { kind: 'ended' };

const hint = 'debrief:signed-in';
const before = 'debrief:ran-out';
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('debrief:session');

/** Storage may be closed to us; then a session lasts as long as the page. */
const storage = (use: (storage: Storage) => string | null | undefined) => {
  try {
    return use(localStorage) ?? null;
  } catch {
    return null;
  }
};

/** The member that signed in on this device and has not signed out. */
export const memberHere = () => storage((s) => s.getItem(hint));

/** Whether a refresh is worth asking for: guests never send one. */
export const someoneSignedInHere = () => memberHere() !== null;
export function rememberMember(memberId: string) {
  storage((s) => void s.setItem(hint, memberId));
  storage((s) => void s.removeItem(before));
}
/** Whose session `ranOut` by itself is kept in mind: their drafts stay within reach until somebody signs in or out. */
export function forgetMember({ ranOut = false } = {}) {
  const member = memberHere();
  storage((s) => void s.removeItem(hint));
  storage((s) => void (ranOut && member ? s.setItem(before, member) : s.removeItem(before)));
}
export const memberBefore = () => storage((s) => s.getItem(before));

/** One tab at a time: a refresh cookie is good for one use. */
export const onceAcrossTabs = <T>(task: () => Promise<T>): Promise<T> =>
  navigator.locks ? (navigator.locks.request('debrief:refresh', task) as Promise<T>) : task();

export const tellOtherTabs = Object.assign((message: Message) => channel?.postMessage(message), {
  listen(hear: (message: Message) => void) {
    channel?.addEventListener('message', (event: MessageEvent<Message>) => hear(event.data));
  },
});
