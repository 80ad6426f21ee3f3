import type { Db } from '../platform/db/connect.ts';
import { deleteOldMails } from './mails.writes.ts';
import { mostAge } from './work-on-mails.ts';

/** Takes away up to `most` mails that nobody sent in time, as where no mail server is named: an address must not wait for ever. */
export const purgeMails = (db: Db, now: Date, most: number): Promise<number> =>
  deleteOldMails(db, new Date(now.getTime() - mostAge), most);
