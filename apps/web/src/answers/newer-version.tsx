import type { Answer } from '@debrief/contract';
import { Button } from '../ui/button.tsx';
import { Prose } from '../ui/prose.tsx';
import styles from './answer-form.module.css';

/** A version came meanwhile, from another tab or device: shows it, and keeps what is being written. */
export function NewerVersion({
  answer,
  mine,
  onGoOn,
}: {
  answer: Answer;
  mine: string;
  onGoOn: (change: { basedOn: number; body: string }) => void;
}) {
  const basedOn = answer.revision;
  return (
    <section className={styles.newer} role="alert">
      <p>
        <strong>Version {answer.revision} was published while you were writing.</strong> Your text is still below.
      </p>
      <details>
        <summary>Show version {answer.revision}</summary>
        <div className={styles.theirs}>
          <Prose html={answer.bodyHtml} />
        </div>
      </details>
      <div className={styles.starts}>
        <Button size="small" onClick={() => onGoOn({ basedOn, body: mine })}>
          Keep mine
        </Button>
        <Button size="small" onClick={() => onGoOn({ basedOn, body: answer.body })}>
          Use that one
        </Button>
        <Button size="small" onClick={() => onGoOn({ basedOn, body: `${mine}\n\n${answer.body}` })}>
          Keep both, one after the other
        </Button>
      </div>
    </section>
  );
}
