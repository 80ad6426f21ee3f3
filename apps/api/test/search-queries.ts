import { randomUUID } from 'node:crypto';
import type { Ctx, Viewer } from '../src/platform/context.ts';
import type { Db } from '../src/platform/db/connect.ts';
import { findHeldAnswers } from '../src/search/held-answers.queries.ts';
import { findNames } from '../src/search/names.queries.ts';
import { rankQuestions } from '../src/search/rank-questions.queries.ts';
import { readQuery } from '../src/search/read-query.ts';
import { nearestTitles, topAnswers } from '../src/search/search.queries.ts';
import { rankSimilar } from '../src/search/similar.queries.ts';
import { wordsIn } from '../src/search/similar-questions.ts';
import { findAlternatives } from '../src/search/vocabulary.queries.ts';
import { weighQuery } from '../src/search/weigh-query.ts';

const viewer: Viewer = { kind: 'guest' };
const [id, now] = [randomUUID(), new Date()];

const weighed = (db: Db, typed: string) => weighQuery({ db } as Ctx, readQuery(typed));
const rank = async (db: Db, typed: string, more: Partial<Parameters<typeof rankQuestions>[2]> = {}) =>
  rankQuestions(db, await weighed(db, typed), { viewer, now, limit: 20, ...more });

const rankLike = (db: Db, typed: string) => rankSimilar(db, wordsIn(typed, ''), { limit: 5, except: id });

/** What a search asks about some typed words, and the index that each must use, however much there is. */
export const searchQueries: [string, string, (db: Db, typed: string) => Promise<unknown>][] = [
  ['the words of a search', 'search_words_pkey', (db, typed) => findAlternatives(db, typed.split(' '), true)],
  ['the synonyms of a search', 'search_synonyms_phrase_means_pk', (db, typed) => findAlternatives(db, [typed], false)],
  ['search', 'search_postings_term_impact_doc_pk', (db, typed) => rank(db, typed)],
  ['as you type', 'search_postings_term_impact_doc_pk', (db, typed) => rank(db, typed, { facets: false, limit: 6 })],
  ['the forms of a search', 'search_words_by_term', (db, typed) => rank(db, typed)],
  ['search by the beginning of a title', 'search_questions_title', (db, typed) => rank(db, typed, { typed })],
  [
    'search at a company',
    'search_postings_term_impact_doc_pk',
    (db, typed) => rank(db, typed, { labels: ['company:bench-7'] }),
  ],
  [
    'search among answers',
    'search_answers_terms',
    async (db, typed) => findHeldAnswers(db, await weighed(db, typed), { labels: [], without: [], toRead: false }),
  ],
  [
    'search of a common word among answers',
    'search_answers_of_question',
    async (db, typed) =>
      findHeldAnswers(
        db,
        { ...(await weighed(db, typed)), common: 'product' },
        { labels: [], without: [], toRead: false },
      ),
  ],
  ['similar questions', 'search_postings_term_impact_doc_pk', (db, typed) => rankLike(db, typed)],
  ['names', 'members_by_name', (db, typed) => findNames(db, typed, { limit: 5 })],
  ['titles that look so', 'questions_title_trigrams', (db, typed) => nearestTitles(db, typed, 5)],
  [
    'answers beside similar questions',
    'answers_useful',
    async (db, typed) => topAnswers(db, [id, ...(await rankLike(db, typed)).map((similar) => similar.id)]),
  ],
];
