import { customType, integer, pgTable, primaryKey, real, text } from 'drizzle-orm/pg-core';
import { time } from '../platform/db/columns.ts';
import { searchQuestions } from '../search/search.table.ts';

const bits = customType<{ data: string }>({ dataType: () => 'bit varying' });

/**
 * What a question says as a direction in the space of a model, of length 1. It goes with the question's row in search, which is made anew
 * whenever its words change: an embedding of what a question said before cannot be left.
 */
export const questionEmbeddings = pgTable(
  'question_embeddings',
  {
    doc: integer()
      .notNull()
      .references(() => searchQuestions.doc, { onDelete: 'cascade' }),
    model: text().notNull(),
    /** 1 where the number of the vector is above zero; by them the nearest are found quickly. */
    signs: bits().notNull(),
    vector: real().array().notNull(),
  },
  (t) => [primaryKey({ columns: [t.doc, t.model] })],
);

/** Which process asks for the embeddings of a model, and how long it may: the others would pay for the same once more. */
export const embeddingTurns = pgTable('embedding_turns', {
  model: text().primaryKey(),
  worker: text().notNull(),
  until: time().notNull(),
});
