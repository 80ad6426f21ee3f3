import type { Carrier } from './carrier.ts';
import { type Letter, layOut } from './letter.ts';

const kept = 50;

export type LocalMail = { id: string; at: Date; letter: Letter };

/**
 * For trying out, where there is no mail server: keeps the last fifty letters in memory, the newest first, and prints each by
 * `print`.
 */
export function localCarrier(print: (text: string) => void): Carrier & { mails: LocalMail[] } {
  const mails: LocalMail[] = [];
  return {
    mails,
    async carry(id, letter) {
      if (mails[0]?.id === id) mails.shift();
      mails.unshift({ id, at: new Date(), letter });
      mails.length = Math.min(mails.length, kept);
      print(`\n  Mail to ${letter.to}: ${letter.subject}\n\n${layOut(letter).text.replace(/^/gm, '  | ')}\n\n`);
    },
    close() {},
  };
}
