import { bigint, boolean, date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { members } from '../accounts/accounts.table.ts';
import { bytea, time } from '../platform/db/columns.ts';

/** Public keys whose other half a device of the member's keeps. */
export const passkeys = pgTable(
  'passkeys',
  {
    /** As the device made it, in base64url. */
    id: text().primaryKey(),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    publicKey: bytea().notNull(),
    /** How often the device says it was used: one that goes back is a copy. Most say nothing, which is 0. */
    counter: bigint({ mode: 'number' }).notNull(),
    transports: text().array().notNull(),
    /** Kept by a service of the device's maker, so that it outlives the device. */
    backedUp: boolean().notNull(),
    createdAt: time().notNull(),
    lastUsedOn: date({ mode: 'string' }),
  },
  (t) => [index('passkeys_by_member').on(t.memberId)],
);
