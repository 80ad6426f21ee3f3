import { writeAccountLetter } from '../accounts/write-account-letter.ts';
import type { Letter } from '../mails/letter.ts';
import type { Mail } from '../mails/post-mail.ts';
import type { Db } from '../platform/db/connect.ts';
import { writeNewsLetter } from './write-news-letter.ts';

/** Writes the letter that a mail is about, as it is sent; undefined where there is nothing to write, or nobody to write to. */
export const writeLetter = (
  writing: { db: Db; now: () => Date; url: string; secret: string },
  mail: Mail,
): Promise<Letter | undefined> =>
  mail.kind === 'news' ? writeNewsLetter(writing, mail) : writeAccountLetter(writing, mail);
