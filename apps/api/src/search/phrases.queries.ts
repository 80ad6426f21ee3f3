import { sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { hot, type Slots, statement } from '../platform/db/hot.ts';

/** The texts of so many questions are read for a phrase: those with it in the title first, then those that say most about its rarest word. */
const mostRead = 300;
/** Of the questions that hold its rarest word, so many are looked at for the others. */
const mostOfWord = 10_000;

const questionsWithWords = hot(
  'questions with words',
  (db, at: Slots<{ words: string; phrase: string; labels: string | null }>, _: object) =>
    statement<{ id: string; title: string; bodyHtml: string }>(
      db,
      sql`
      with word as (select distinct value collate "C" as word from json_array_elements_text(${at.words}::json)),
      -- A word that no question holds makes this empty, and with it all that follows.
      rarest as (select w.term from word join search_words w using (word)
        where not exists (select 1 from word x where not exists (select 1 from search_words y where y.word = x.word))
        order by w.questions limit 1),
      walked as (select p.doc, p.impact from rarest cross join lateral (
        select p.doc, p.impact from search_postings p where p.term = rarest.term
        order by p.impact desc, p.doc desc limit ${sql.raw(`${mostOfWord}`)}) p offset 0),
      found as (select d.question_id, d.title from walked join search_questions d using (doc)
        where d.words @> array(select word::text from word)
          ${at.labels ? sql`and d.labels @> array(select json_array_elements_text(${at.labels}::json))` : sql``}
        order by strpos(' ' || d.title || ' ', ' ' || ${at.phrase}::text || ' ') > 0 desc, walked.impact desc, doc desc
        limit ${sql.raw(`${mostRead}`)})
      select q.id, f.title, q.body_html as "bodyHtml" from found f join questions q on q.id = f.question_id`,
    ),
);

/** The questions that hold all these words, those with the phrase in their title first, with their title as its words; at most ${mostRead}. */
export const findQuestionsWithWords = async (
  db: Db,
  { words, phrase, labels }: { words: string[]; phrase: string; labels: string[] },
) =>
  (
    await questionsWithWords(
      db,
      { words: JSON.stringify(words), phrase, labels: labels.length ? JSON.stringify(labels) : null } as never,
      {},
    )
  ).rows;

const currentTexts = hot('texts of answers', (db, { ids }: Slots<{ ids: string[] }>, _: object) =>
  statement<{ id: string; bodyHtml: string }>(
    db,
    sql`select a.id, r.body_html as "bodyHtml" from answers a join answer_revisions r on r.answer_id = a.id and r.number = a.revision
      where a.visibility = 'public' and a.id = any(${ids}::uuid[])`,
  ),
);

/** The current text of those of these answers that are public. */
export const findCurrentTexts = async (db: Db, ids: string[]) =>
  ids.length ? (await currentTexts(db, { ids }, {})).rows : [];
