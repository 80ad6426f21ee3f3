import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { members } from '../accounts/accounts.table.ts';
import { answers } from '../answers/answers.table.ts';
import { time } from '../platform/db/columns.ts';
import { questions } from '../questions/questions.table.ts';

/** A member's own lists; one of each is the usual one. */
export const collections = pgTable(
  'collections',
  {
    id: uuid().primaryKey(),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    /** The name in the one form by which names are told apart. */
    key: text().notNull(),
    usual: boolean().notNull().default(false),
    itemsCount: integer().notNull().default(0),
    /** Taken away then; kept for a day, so that it can be restored. */
    deletedAt: time(),
  },
  (t) => [
    uniqueIndex('collections_usual_once').on(t.memberId).where(sql`usual`),
    uniqueIndex('collections_name_once').on(t.memberId, t.key).where(sql`deleted_at is null`),
    index('collections_of_member').on(t.memberId),
    index('collections_deleted').on(t.deletedAt).where(sql`deleted_at is not null`),
  ],
);

/** What is saved in a list. When it is gone the row stays without it, so that its member can be told that something is missing. */
export const collectionItems = pgTable(
  'collection_items',
  {
    id: uuid().primaryKey(),
    collectionId: uuid()
      .notNull()
      .references(() => collections.id, { onDelete: 'cascade' }),
    memberId: uuid()
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    kind: text({ enum: ['question', 'answer'] }).notNull(),
    questionId: uuid().references(() => questions.id, { onDelete: 'set null' }),
    answerId: uuid().references(() => answers.id, { onDelete: 'set null' }),
    savedAt: time().notNull(),
  },
  (t) => [
    check(
      'collection_items_one_target',
      sql`case kind when 'question' then answer_id is null else question_id is null end`,
    ),
    uniqueIndex('collection_items_question_once')
      .on(t.questionId, t.memberId, t.collectionId)
      .where(sql`question_id is not null`),
    uniqueIndex('collection_items_answer_once')
      .on(t.answerId, t.memberId, t.collectionId)
      .where(sql`answer_id is not null`),
    index('collection_items_last_saved').on(t.collectionId, t.savedAt, t.id),
    index('collection_items_of_member').on(t.memberId),
  ],
);
