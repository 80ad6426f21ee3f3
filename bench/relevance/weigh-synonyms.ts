import { readFileSync } from 'node:fs';
import type { Db } from '../../apps/api/src/platform/db/connect.ts';
import { learnSynonyms, readSynonyms } from '../../apps/api/src/search/learn-synonyms.ts';
import { wordsOf } from '../../apps/api/src/search/words-of.ts';
import { printTable } from '../figures.ts';
import { type Judged, judgeAll, percent, printClasses } from './judge-queries.ts';
import type { Doc, Query } from './read-data.ts';
import type { Server } from './server-with.ts';

const file = new URL('../../apps/api/seed/base/synonyms.txt', import.meta.url);

/** Words in fewer questions than these may have been chosen for one of them. */
const fewQuestions = 3;

interface Group {
  phrases: string[];
  /** How many questions of the corpus use one of its phrases. */
  questions: number;
  /** The queries that would rank what they look for lower without it, and higher. */
  helped: string[];
  hindered: string[];
}

/**
 * Whether the synonyms are general words of the field or made for these queries: what each group does for them, how many questions use
 * its words, and what is found when no query is helped by a group that helps no other.
 */
export async function weighSynonyms(server: Server, docs: Doc[], queries: Query[], own: Judged[]): Promise<void> {
  const { db } = server;
  const all = readSynonyms(readFileSync(file, 'utf8'));
  const texts = [...docs.map(({ title, body }) => `${title} ${body}`), ...queries.map(({ query }) => query)];
  const stems = await stemsOf(db, [...texts, ...all.flat()]);
  const plain = (text: string) =>
    ` ${wordsOf(text)
      .map((word) => stems.get(word))
      .join(' ')} `;
  const uses = (text: string, group: string[]) => group.some((phrase) => text.includes(plain(phrase)));
  const plainDocs = texts.slice(0, docs.length).map(plain);
  const plainQueries = texts.slice(docs.length).map(plain);
  const ownOf = new Map(own.map((one) => [one.qid, one.mrr]));

  const groups: Group[] = [];
  for (const phrases of all) {
    const touched = queries.filter((_, n) => uses(plainQueries[n]!, phrases));
    const without: Judged[] = [];
    if (touched.length) {
      await learnSynonyms(
        db,
        all.filter((other) => other !== phrases),
      );
      without.push(...(await judgeAll(server, touched)));
    }
    groups.push({
      phrases,
      questions: plainDocs.filter((text) => uses(text, phrases)).length,
      helped: without.filter(({ qid, mrr }) => mrr < ownOf.get(qid)!).map(({ qid }) => qid),
      hindered: without.filter(({ qid, mrr }) => mrr > ownOf.get(qid)!).map(({ qid }) => qid),
    });
  }
  await learnSynonyms(db, all);
  printGroups(groups);
  await printWithout(server, queries, { all, groups, own });
}

function printGroups(groups: Group[]): void {
  const rows = groups
    .filter(({ helped, hindered }) => helped.length || hindered.length)
    .sort((one, other) => one.questions - other.questions)
    .map(({ phrases, questions, helped, hindered }) => [
      phrases.join(' | '),
      String(questions),
      String(helped.length),
      String(hindered.length),
    ]);
  printTable('Groups of synonyms that change a rank', ['group', 'questions', 'helped', 'hindered'], rows);
  const isRare = ({ questions }: Group) => questions < fewQuestions;
  const doubtful = groups.filter((group) => isRare(group) && group.helped.length === 1);
  console.log(
    `${groups.length} groups; ${groups.length - rows.length} change no rank, ${groups.filter(isRare).length} are of words in fewer than ${fewQuestions} questions
To be looked up in a public source, since they help one query and their words are rare: ${doubtful.map(({ phrases }) => phrases.join(' | ')).join('; ') || 'none'}`,
  );
}

/** The figures without any synonyms, and with each query asked without the groups that help this query alone. */
async function printWithout(
  server: Server,
  queries: Query[],
  { all, groups, own }: { all: string[][]; groups: Group[]; own: Judged[] },
): Promise<void> {
  await learnSynonyms(server.db, []);
  const none = await judgeAll(server, queries);
  const pessimistic = [...own];
  for (const [n, query] of queries.entries()) {
    const forIt = groups.filter(({ helped }) => helped.length === 1 && helped[0] === query.qid);
    if (!forIt.length) continue;
    await learnSynonyms(
      server.db,
      all.filter((phrases) => !forIt.some((group) => group.phrases === phrases)),
    );
    [pessimistic[n]] = (await judgeAll(server, [query])) as [Judged];
  }
  await learnSynonyms(server.db, all);
  console.log(`MRR@10 of all: ${percent('mrr', own)} with the synonyms, ${percent('mrr', none)} with none`);
  printClasses('Search on dev, each query without the groups of synonyms that help no other', pessimistic);
}

async function stemsOf(db: Db, texts: string[]): Promise<Map<string, string>> {
  const words = [...new Set(texts.flatMap(wordsOf))];
  // Words are letters and digits: no quotation mark among them.
  const { rows } = (await db.execute(
    `select word, coalesce((ts_lexize('english_stem', word))[1], word) as stem from json_array_elements_text('${JSON.stringify(words)}'::json) as w (word)`,
  )) as unknown as {
    rows: { word: string; stem: string }[];
  };
  return new Map(rows.map(({ word, stem }) => [word, stem]));
}
