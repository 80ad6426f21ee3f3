import { crossValidate } from './cross-validate.ts';
import { judgeAll, printClasses } from './judge-queries.ts';
import { measureSimilar } from './measure-similar.ts';
import { type Doc, isHere, type Query, read } from './read-data.ts';
import { serverWith } from './server-with.ts';
import { weighSynonyms } from './weigh-synonyms.ts';

async function measureSearch() {
  const docs = read<Doc>('search/corpus.jsonl');
  const queries = read<Query>('search/queries.dev.jsonl');
  const server = await serverWith(docs);
  const own = await judgeAll(server, queries);
  printClasses(`Search on dev (${queries.length} queries)`, own);
  printClasses('The same among results of every kind', await judgeAll(server, queries, 'all'));
  await weighSynonyms(server, docs, queries, own);
  await crossValidate(server, queries);
  await server.end();
}

if (isHere('search/corpus.jsonl')) await measureSearch();
else console.log('Not measured: ../shared/data/search is absent (266 queries).');
if (isHere('similar/dev.jsonl')) await measureSimilar();
else console.log('Not measured: ../shared/data/similar is absent (317 questions).');
