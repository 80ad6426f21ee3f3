import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from '../../scripts/root.mjs';
import { language } from '../search/language.mjs';
import { randomFrom } from '../speed/words.mjs';

const corpus = inRoot('../shared/data/search/corpus.jsonl');

/**
 * So many rows of a file of questions, the same for the same seed: those of the corpus of real questions where it lies beside the project,
 * each repeated with other words in its title, otherwise made up. One in fifty has the title of another; one in ten has an answer.
 */
export function rowsToImport(count, seed) {
  const { text } = language(seed);
  const random = randomFrom(seed + 1);
  const real = existsSync(corpus)
    ? readFileSync(corpus, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [{}];
  return Array.from({ length: count }, (_, n) => {
    const { title = text(random, 8), body = '', companies = [], topics = [] } = real[n % real.length];
    const ofItsOwn = n < real.length || n % 50 === 0 ? '' : ` ${text(random, 3)}`;
    return {
      id: `bench-${seed}-${n}`,
      title: `${title}${ofItsOwn}`,
      body: body || (random() < 0.5 ? text(random, 30) : ''),
      companies: companies.length ? companies.slice(0, 10) : [`Company ${1 + (n % 200)}`],
      topics: topics.length ? topics : ['metrics'],
      ...(n % 10 === 0 && { answers: [{ body: text(random, 80), author: 'Somebody' }] }),
    };
  });
}
