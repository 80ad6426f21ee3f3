import type { Guard } from './guard.ts';
import { guardsOfActs } from './guards-of-acts.ts';
import { guardsOfEntry } from './guards-of-entry.ts';
import { guardsOfSight } from './guards-of-sight.ts';

/** Each is taken away by itself, and somebody has to notice. */
export const guards: Record<string, Guard> = { ...guardsOfEntry, ...guardsOfSight, ...guardsOfActs };

/** Which of them is gone just now. */
export const goneNow = globalThis as { goneGuard?: string | undefined };

/** This file with a switch at each of its guards; throws where one does not stand there once. */
export function withSwitches(file: string, code: string): string {
  let switched = code;
  for (const [name, guard] of Object.entries(guards)) {
    if (guard.file !== file) continue;
    const text = guard.code.replace(/[«»]/g, '');
    if (code.split(text).length !== 2) throw new Error(`${name}: this does not stand once in ${file}: ${text}`);
    const [, before = '', part = text, after = ''] = /^(.*)«(.*)»(.*)$/s.exec(guard.code) ?? [];
    const isGone = `globalThis.goneGuard === ${JSON.stringify(name)}`;
    const put =
      guard.without === undefined ? `if (!(${isGone})) {${part}}` : `(${isGone} ? (${guard.without}) : (${part}))`;
    switched = switched.replace(text, () => before + put + after);
  }
  return switched;
}
