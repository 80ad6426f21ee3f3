import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgSchema, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { members } from '../accounts/accounts.table.ts';

/** Who wrote what: apart from what was written, and read only by this domain. */
export const authorship = pgSchema('authorship');

export const authors = authorship.table(
  'authors',
  {
    contentId: uuid().primaryKey(),
    kind: text({ enum: ['question', 'answer', 'comment', 'review', 'sighting', 'dispute'] }).notNull(),
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
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    /** Of a question that was merged into this one, where they have another name: nobody else is called so here, nor they from now on. */
    former: boolean().notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.questionId, t.name] }),
    uniqueIndex('pseudonyms_of_member').on(t.questionId, t.memberId).where(sql`not former`),
  ],
);
