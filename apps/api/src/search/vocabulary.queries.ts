import { sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { hot, type Slots, statement } from '../platform/db/hot.ts';

export interface Alternative {
  /** The place of the typed word it stands for. */
  place: number;
  how: 'is' | 'begun' | 'near' | 'synonym' | 'name';
  /** The word itself; of a synonym its term. */
  word: string;
  term: string;
  /** Of a synonym of several words, which of them this is, and how many they are. */
  part: number;
  parts: number;
  /** In how many questions the term stands, and the word (0 where nobody wrote it). */
  questions: number;
  withWord: number;
  /** A typed word that every text is full of, such as "the". */
  isStop: boolean;
}

/** So many of each are looked at; what begins a word in as many questions as `usual` is taken for that and not for a typing error. */
const most = { begun: 12, near: 30, usual: 50 };

/** The end of all words that begin so. */
const beyond = '\u{10ffff}';

const lookUp = hot('search words', (db, at: Slots<{ typed: string }>, _: object) =>
  statement<Alternative>(
    db,
    sql`
    with typed as materialized (
      select t.place, t.word, t.begun, coalesce((ts_lexize('english_stem', t.word))[1], t.word) as term, w.questions as with_word,
        ts_lexize('english_stem', t.word) = '{}' as stop
      from json_to_recordset(${at.typed}::json) as t (place int, word text, begun boolean) left join search_words w on w.word = t.word),
    phrase as (
      select place, place as last, term as terms, word as words from typed
      union all select a.place, b.place, a.term || ' ' || b.term, a.word || ' ' || b.word from typed a join typed b on b.place = a.place + 1
      union all select a.place, c.place, a.term || ' ' || b.term || ' ' || c.term, a.word || ' ' || b.word || ' ' || c.word
        from typed a join typed b on b.place = a.place + 1 join typed c on c.place = a.place + 2),
    found as (
      select place, 'is' as how, word, term, 1 as part, 1 as parts, coalesce(with_word, 0) as with_word, stop from typed
      union all
      select t.place, 'begun', w.word, w.term, 1, 1, w.questions, false from typed t cross join lateral (
        select * from search_words w where w.word > t.word and w.word < t.word || ${beyond}::text order by w.questions desc, w.word limit ${sql.raw(`${most.begun}`)}) w
      where t.begun and length(t.word) > 1
      union all
      select t.place, 'near', w.word, w.term, 1, 1, w.questions, false from typed t
        cross join lateral search_words_near(t.word, ${sql.raw(`${most.near}`)}) w
      where t.with_word is null and length(t.word) > 3
        and not (t.begun and exists (select 1 from search_words w where w.word > t.word and w.word < t.word || ${beyond}::text and w.questions >= ${most.usual}::int))
      union all
      select p.place, 'synonym', s.means, m.term, m.part::int, array_length(string_to_array(s.means, ' '), 1), 0, false
      from (select distinct t.place, p.terms from phrase p join typed t on t.place between p.place and p.last) p
        cross join lateral (select means from search_synonyms where phrase = p.terms offset 0) s cross join lateral unnest(string_to_array(s.means, ' ')) with ordinality as m (term, part)
      union all
      select distinct t.place, 'name', '', n.label, 1, 1, 0, false
      from phrase p join typed t on t.place between p.place and p.last join (
        select cn.key as name, 'company:' || c.slug as label from company_names cn join companies c on c.id = cn.company_id
          where cn.key in (select words from phrase)
        union all select s.name, 'topic:' || t.slug from topics t cross join lateral (
          select lower(t.name) as name union all select lower(x) from unnest(t.synonyms) x) s where s.name in (select words from phrase)) n
        on n.name = p.words)
    select f.place, f.how, f.word, f.term, f.part, f.parts, coalesce((select t.questions from search_terms t where t.term = f.term collate "C"), 0) as questions, f.with_word as "withWord", f.stop as "isStop"
    from found f
    union all select -1, 'is', '', '', 1, 1, questions, 0, false from search_terms where term = ''`,
  ),
);

/**
 * What the words that were typed may mean: themselves, other forms, words they begin, words that mean the same, and for a word that nobody
 * wrote those nearly so. The row of place -1 counts all questions. Only words of questions are known here, and all questions are public.
 */
export async function findAlternatives(db: Db, words: string[], isBegun: boolean): Promise<Alternative[]> {
  const typed = words.map((word, place) => ({ place, word, begun: isBegun && place === words.length - 1 }));
  return (await lookUp(db, { typed: JSON.stringify(typed) }, {})).rows;
}
