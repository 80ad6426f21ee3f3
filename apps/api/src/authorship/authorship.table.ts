import { sql } from 'drizzle-orm';
import { boolean, index, integer, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { members } from '../accounts/accounts.table.ts';
import { authorship } from '../platform/db/set-apart.ts';

// drizzle-kit makes the schema only where a table file exports it.
export { authorship };

/** Who wrote what: apart from what was written, and read only by this domain. */
export const authors = authorship.table(
  'authors',
  {
    contentId: uuid().primaryKey(),
    kind: text({ enum: ['question', 'answer', 'comment', 'review', 'sighting', 'dispute', 'notice'] }).notNull(),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    questionId: uuid().notNull(),
    /** What there may be only one of for a member and question: the answer, a sighting at a company, a review of a version. */
    slot: text(),
    /** Of an answer that waits for feedback: how many reviews its author had given when the wait began. */
    givenBefore: integer(),
  },
  (t) => [
    uniqueIndex('authors_slot_once').on(t.memberId, t.questionId, t.slot),
    index('authors_by_member').on(t.memberId, t.kind),
  ],
);

/** A made-up name: the same within one question, another elsewhere. */
export const pseudonyms = authorship.table(
  'pseudonyms',
  {
    questionId: uuid().notNull(),
    /** Null when they are gone and what they wrote is left: nobody else may be called so here. */
    memberId: uuid().references(() => members.id, { onDelete: 'set null' }),
    name: text().notNull(),
    /** Of a question that was merged into this one, where they have another name: nobody else is called so here, nor they from now on. */
    former: boolean().notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.questionId, t.name] }),
    uniqueIndex('pseudonyms_of_member').on(t.questionId, t.memberId).where(sql`not former`),
    index('pseudonyms_by_member').on(t.memberId),
  ],
);
