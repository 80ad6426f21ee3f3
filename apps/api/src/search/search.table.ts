import { sql } from 'drizzle-orm';
import { customType, index, integer, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { answers } from '../answers/answers.table.ts';
import { questions } from '../questions/questions.table.ts';

/** Compared byte by byte, the same on both engines, so that its index also finds beginnings. */
const plain = customType<{ data: string }>({ dataType: () => 'text collate "C"' });

/** Every word that stands in a question, its title, body or names, with its term (what is left of it without its endings). */
export const searchWords = pgTable(
  'search_words',
  {
    word: plain().primaryKey(),
    term: plain().notNull(),
    /** How many questions hold it. */
    questions: integer().notNull(),
  },
  (t) => [index('search_words_by_term').on(t.term), index('search_words_alike').using('gin', sql`word gin_trgm_ops`)],
);

/** How many questions hold each term; the empty term is in every question. Labels such as `company:acme` are terms too. */
export const searchTerms = pgTable('search_terms', { term: plain().primaryKey(), questions: integer().notNull() });

/** A question as search sees it. A question cannot be deleted while it stands here: whoever deletes one takes it out first. */
export const searchQuestions = pgTable(
  'search_questions',
  {
    questionId: uuid()
      .primaryKey()
      .references(() => questions.id),
    doc: integer().generatedAlwaysAsIdentity().unique(),
    /** The words of the title, one space between. */
    title: plain().notNull(),
    /** Its terms, and how much each says about it (thousandths, see ranking.queries.ts); in the same order. */
    terms: text().array().notNull(),
    impacts: smallint().array().notNull(),
    words: text().array().notNull(),
    /** `company:acme`, `topic:metrics`, `track:data`, `level:senior`, `round:phone`. */
    labels: text().array().notNull(),
  },
  (t) => [index('search_questions_title').on(t.title)],
);

/** The questions that hold a term, those it says most about at the end. */
export const searchPostings = pgTable(
  'search_postings',
  { term: plain().notNull(), impact: smallint().notNull(), doc: integer().notNull() },
  (t) => [primaryKey({ columns: [t.term, t.impact, t.doc] })],
);

/** The terms of each public answer; an answer that is not public has no row. */
export const searchAnswers = pgTable(
  'search_answers',
  {
    answerId: uuid()
      .primaryKey()
      .references(() => answers.id, { onDelete: 'cascade' }),
    questionId: uuid().notNull(),
    terms: text().array().notNull(),
  },
  (t) => [index('search_answers_terms').using('gin', t.terms), index('search_answers_of_question').on(t.questionId)],
);

/** Words and phrases (terms, one space between) that mean about the same as others; general language, loaded from seed/base. */
export const searchSynonyms = pgTable(
  'search_synonyms',
  { phrase: plain().notNull(), means: plain().notNull() },
  (t) => [primaryKey({ columns: [t.phrase, t.means] })],
);
