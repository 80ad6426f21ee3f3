import type { Answer, Criterion } from '@debrief/contract';
import styles from './review-form.module.css';

const tones = { gentle: 'Gently, please.', direct: 'Straight to the point, please.' } as const;

/** What the author asks for; nothing where they leave it open. */
export function AuthorWish({ wanted, rubric }: { wanted: Answer['feedbackWanted']; rubric: readonly Criterion[] }) {
  const criteria = rubric.filter(({ id }) => wanted?.criteria?.includes(id)).map(({ name }) => name);
  if (!wanted || (!wanted.question && !wanted.tone && criteria.length === 0)) return null;
  return (
    <section className={styles.wish} aria-label="What the author asks for">
      {wanted.question && (
        <p>
          Would like to know: <q>{wanted.question}</q>
        </p>
      )}
      {criteria.length > 0 && <p>Look at {new Intl.ListFormat('en').format(criteria)} most.</p>}
      {wanted.tone && <p>{tones[wanted.tone]}</p>}
    </section>
  );
}
