import type { ScoreParts } from '@debrief/contract';
import styles from './rank-parts.module.css';

const sums = [
  ['words', 'its words'],
  ['answers', 'words of answers'],
  ['title', 'title or name as typed'],
] as const;
const factors = [
  ['asked', 'asked often'],
  ['useful', 'useful'],
  ['recent', 'recent'],
] as const;
const rounded = (value: number) => String(Math.round(value * 100) / 100);

/** What a result's rank is made of, as a sum and its factors; parts that change nothing are left out. */
export function RankParts({ parts }: { parts: ScoreParts }) {
  const added = sums.filter(([key]) => parts[key] !== 0).map(([key, words]) => `${words} ${rounded(parts[key])}`);
  const times = factors.filter(([key]) => parts[key] !== 1).map(([key, words]) => ` × ${words} ${rounded(parts[key])}`);
  const sum = added.length > 1 && times.length ? `(${added.join(' + ')})` : added.join(' + ');
  return (
    <p className={styles.parts}>
      Rank {rounded(parts.score)}
      {sum && ` = ${sum}${times.join('')}`}
    </p>
  );
}
