import { ProblemError } from '@debrief/contract/client';
import { Button } from './button.tsx';
import styles from './problem.module.css';

/** Nothing was refused: no answer came, or none that the server meant to give. */
const noAnswer = (error: unknown) => !(error instanceof ProblemError) || error.status >= 500;

/** Says what went wrong in words a person can use: the server's own sentence, or that no answer came. */
export function problemWords(error: unknown): string {
  if (error instanceof ProblemError) return error.problem.detail;
  if (!navigator.onLine) return 'You are offline. Try again when you are back.';
  return 'The server could not be reached. Try again in a moment.';
}

const unsentWords = () =>
  navigator.onLine
    ? 'Not sent yet: the server does not answer. Your words are kept here; try again in a moment.'
    : 'Not sent yet: you are offline. Your words are kept here; try again when you are back.';

/** What a form shows beside its fields: name of the field → sentence. */
export function problemFields(error: unknown): Record<string, string> {
  return error instanceof ProblemError ? (error.problem.fields ?? {}) : {};
}

export function Problem({ error, retry }: { error: unknown; retry?: () => void }) {
  return (
    <div className={styles.problem} role="alert">
      <p>{problemWords(error)}</p>
      {retry && (
        <Button size="small" onClick={retry}>
          Try again
        </Button>
      )}
    </div>
  );
}

/** Why the form it stands in was not sent. Where no answer came, it says that nothing is lost and sends once more. */
export function SendProblem({ error }: { error: unknown }) {
  if (!noAnswer(error)) return <Problem error={error} />;
  return (
    <div className={styles.problem} role="alert">
      <p>{unsentWords()}</p>
      <Button size="small" type="submit">
        Try again
      </Button>
    </div>
  );
}
