import type { Db } from '../platform/db/connect.ts';
import { keepWorking } from '../platform/keep-working.ts';
import { type Carrier, NotCarried } from './carrier.ts';
import type { Letter } from './letter.ts';
import { deleteMail, type Mail, takeMail, updateMail } from './mails.writes.ts';

/** What sending mails needs: who carries them, and who writes the letter of one (undefined where there is nobody to write to). */
export interface MailRound {
  db: Db;
  now: () => Date;
  carrier: Carrier;
  write: (mail: Mail) => Promise<Letter | undefined>;
  /** Hears why a letter was not carried: never its address, never its words. */
  failed: (error: unknown) => void;
}

const second = 1_000;
/** Longer than a mail server may take: whoever took a mail longer ago than this was killed. */
const lease = 120 * second;
/** Ten tries over about a day and a half. */
const mostTries = 10;
const waitAfter = (tries: number) => Math.min(30 * second * 3 ** (tries - 1), 6 * 3_600 * second);
/** What could not be sent for so long, as where no mail server was named, is not news any more. */
export const mostAge = 2 * 24 * 3_600 * second;
/** One that may have been taken already goes out once more, and never a third time; a digest never twice. */
const mostHanded = 2;

/** Sends the mail that has been due longest; true where there was one. */
export async function workOnMail({ db, now, carrier, write, failed }: MailRound): Promise<boolean> {
  const mail = await takeMail(db, now(), lease);
  if (!mail) return false;
  const { id, tries, handed, createdAt, way } = mail;
  const isWorthIt =
    handed < (way === null || way === 'at-once' ? mostHanded : 1) && now().getTime() - createdAt.getTime() < mostAge;
  const letter = isWorthIt ? await write(mail) : undefined;
  if (!letter) {
    await deleteMail(db, id);
    return true;
  }
  // Before it goes: a process that is killed now must not send it again and again.
  await updateMail(db, id, { handed: handed + 1 });
  try {
    await carrier.carry(id, letter);
    await deleteMail(db, id);
  } catch (error) {
    if (!(error instanceof NotCarried)) throw error;
    failed(error);
    if (error.final || tries >= mostTries) await deleteMail(db, id);
    else {
      const dueAt = new Date(now().getTime() + waitAfter(tries));
      await updateMail(db, id, { takenAt: null, dueAt, handed: error.certain ? handed : handed + 1 });
    }
  }
  return true;
}

/** Sends mails as they come, one at a time, until the returned function is called; one under way is finished first. */
export function workOnMails(round: MailRound): () => Promise<void> {
  const stop = keepWorking(() => workOnMail(round), round.failed);
  return async () => {
    await stop();
    round.carrier.close();
  };
}
