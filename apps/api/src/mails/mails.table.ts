import { bigint, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { members } from '../accounts/accounts.table.ts';
import { time } from '../platform/db/columns.ts';

/**
 * What is to be mailed, until it is. A row says what a letter is about and holds no word of it: the letter is written as it
 * is sent, so that no link that opens an account lies in the database.
 */
export const mails = pgTable(
  'mails',
  {
    /** Also the letter's Message-ID: one that is handed over twice is known as one. */
    id: uuid().primaryKey(),
    kind: text({
      enum: [
        'welcome',
        'verify',
        'reset',
        'new-device',
        'password-changed',
        'email-changed',
        'authenticator-added',
        'authenticator-removed',
        'wrong-codes',
        'passkey-added',
        'passkey-removed',
        'elsewhere-connected',
        'elsewhere-disconnected',
        'token-made',
        'own-file',
        'account-deleted',
        'news',
      ],
    }).notNull(),
    memberId: uuid().references(() => members.id, { onDelete: 'cascade' }),
    /** Where it goes, if not to the member's verified address. */
    email: text(),
    /** The device that a letter tells of, or what it is called that was added. */
    device: text().notNull().default(''),
    /** Of news: which of it, by how it is wished for and beyond which id up to which. */
    way: text({ enum: ['at-once', 'daily', 'weekly'] }),
    newsAfter: bigint({ mode: 'number' }),
    newsUpTo: bigint({ mode: 'number' }),
    createdAt: time().notNull(),
    dueAt: time().notNull(),
    /** Since when somebody is sending it. */
    takenAt: time(),
    tries: integer().notNull().default(0),
    /** How often the mail server may have taken it without a word to us. */
    handed: integer().notNull().default(0),
  },
  (t) => [index('mails_by_due').on(t.dueAt), index('mails_by_member').on(t.memberId)],
);
