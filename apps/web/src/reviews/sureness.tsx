import type { Criterion, Review, ReviewsOfAnswer } from '@debrief/contract';
import { nameOf } from '../ui/author-line.tsx';
import styles from './answer-reviews.module.css';

const one = (value: number) => value.toFixed(1);

/** How far the score can be trusted, how it is made, and the marks as they were given. */
export function Sureness({
  rubric,
  summary: { sureness },
  reviews,
}: {
  rubric: readonly Criterion[];
  summary: ReviewsOfAnswer['summary'];
  reviews: readonly Review[];
}) {
  if (!sureness) return null;
  const marked = reviews.filter(({ scores }) => Object.keys(scores).length > 0);
  return (
    <details className={styles.sure}>
      <summary>How sure is this?</summary>
      <p>
        All in all {one(sureness.value)} of 4, from {sureness.reviewers} reviewers. In four of five cases the true value
        lies between {one(sureness.low)} and {one(sureness.high)}; more reviewers bring the two closer.
      </p>
      <p>
        Some people mark more strictly than others. How each marked other answers, beside other reviewers and when
        practising, is taken into account in that figure. The marks as they were given:
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label="The marks as they were given">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Reviewer</th>
              {rubric.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {marked.map(({ id, author, scores }) => (
              <tr key={id}>
                <th scope="row">{nameOf(author)}</th>
                {rubric.map((criterion) => (
                  <td key={criterion.id}>{scores[criterion.id] ?? '–'}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
