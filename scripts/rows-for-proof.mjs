import { language } from '../bench/search/language.mjs';
import { randomFrom } from '../bench/speed/words.mjs';

/**
 * So many rows of a file of questions, every kind that an import tells apart among them, and what must come of them: `{ rows, counts }`,
 * the counts named as the API names them. Who runs it again gets the same.
 */
export function rowsForProof(count) {
  const { text } = language(1);
  const random = randomFrom(2);
  const rows = [];
  const counts = { rows: count, read: count, added: 0, present: 0, skipped: 0, changed: 0, duplicates: 0, answers: 0 };
  for (let n = 0; n < count; n++) {
    const row = {
      id: `proof-${n}`,
      title: `${text(random, 8)} ${n}`,
      body: n % 2 ? text(random, 30) : '',
      companies: [`Company ${1 + (n % 50)}`],
      topics: ['metrics'],
      answers: n % 10 ? [] : [{ body: text(random, 60), author: 'Somebody' }],
    };
    rows.push(row);
    if (n % 100 === 50) {
      // Without a title it cannot be kept.
      row.title = '';
      counts.skipped++;
      continue;
    }
    counts.added++;
    counts.answers += row.answers.length;
    if (n % 100 === 70) {
      row.level = 'wizard';
      counts.changed++;
    }
    if (n % 100 === 90) {
      row.title = rows[n - 7].title;
      counts.duplicates++;
    }
  }
  return { rows, counts };
}
