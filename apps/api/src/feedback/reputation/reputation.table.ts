import { doublePrecision, integer, jsonb, pgTable, uuid } from 'drizzle-orm/pg-core';
import { members } from '../../accounts/accounts.table.ts';

/** What a member's named feedback caused; made anew in the transaction that judges a piece of it. */
export const reputations = pgTable('reputations', {
  memberId: uuid()
    .primaryKey()
    .references(() => members.id, { onDelete: 'cascade' }),
  /** Answers that got better through them. */
  helped: integer().notNull(),
  /** Lower bound of the share of their judged feedback that was used. */
  bound: doublePrecision().notNull(),
  /** The same, for each criterion that a comment named. */
  criteria: jsonb().$type<Record<string, number>>().notNull().default({}),
  /** Comments that were judged and not used, and then taken away by whoever gave them: they stay judged. */
  takenBack: integer().notNull().default(0),
});
