import { sql } from 'drizzle-orm';
import { type AnyPgColumn, boolean, check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { members } from '../../accounts/accounts.table.ts';
import { answers } from '../../answers/answers.table.ts';
import { time } from '../../platform/db/columns.ts';
import { questions } from '../../questions/questions.table.ts';

interface Anchor {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
}
interface Place {
  status: 'kept' | 'changed' | 'moved' | 'gone';
  start: number | null;
  end: number | null;
}

/** On a question, or on an answer of that question. */
export const comments = pgTable(
  'comments',
  {
    id: uuid().primaryKey(),
    questionId: uuid()
      .notNull()
      .references(() => questions.id, { onDelete: 'cascade' }),
    answerId: uuid().references(() => answers.id, { onDelete: 'cascade' }),
    parentId: uuid().references((): AnyPgColumn => comments.id, { onDelete: 'cascade' }),
    authorship: text({ enum: ['named', 'anonymous'] }).notNull(),
    /** Only when named; otherwise the made-up name. */
    authorId: uuid().references(() => members.id, { onDelete: 'set null' }),
    pseudonym: text(),
    body: text().notNull(),
    bodyHtml: text().notNull(),
    revision: integer(),
    anchor: jsonb().$type<Anchor>(),
    /** Where its words stand in each version from its own on, by number. */
    places: jsonb().$type<Record<string, Place>>().notNull().default({}),
    suggestion: text(),
    criterion: text(),
    state: text({ enum: ['open', 'addressed', 'declined', 'withdrawn'] })
      .notNull()
      .default('open'),
    addressedIn: integer(),
    reason: text(),
    /** Left through a link by somebody without an account; `pseudonym` is the name they chose. */
    guest: boolean().notNull().default(false),
    /** Seen by the answer's author alone, until they show it to everyone. */
    held: boolean().notNull().default(false),
    thanked: boolean().notNull().default(false),
    /** What its giver says of the version that used it. */
    verdict: text({ enum: ['fixed', 'not-quite'] }),
    /** Whether the version that used it changed the words it was pinned to. */
    wordsChanged: boolean(),
    sample: boolean().notNull().default(false),
    /** Why it is not shown (`platform/db/shown.ts`): 0, or the sum of what `withheldBy` names. */
    withheld: integer().notNull().default(0),
    createdAt: time().notNull(),
    editedAt: time(),
    deletedAt: time(),
    /** The order written in, which the day alone would lose; it never leaves the database. */
    position: integer().notNull(),
  },
  (t) => [
    check('comments_on_an_answer_have_a_revision', sql`(answer_id is null) = (revision is null)`),
    index('comments_of_answer').on(t.answerId, t.position),
    index('comments_of_question').on(t.questionId, t.position).where(sql`answer_id is null`),
    index('comments_by_parent').on(t.parentId),
    index('comments_by_day').on(t.createdAt).where(sql`answer_id is not null and parent_id is null`),
    index('comments_by_author').on(t.authorId, t.id),
  ],
);
