import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { urls } from '../app/urls.ts';
import { DraftConflict } from '../drafts/draft-conflict.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Problem } from '../ui/problem.tsx';
import { SaveState } from '../ui/save-state.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { replayWords } from './replay-draft.ts';
import styles from './replay-form.module.css';
import { replaySteps } from './replay-steps.tsx';
import { useDeleteReplay } from './replays.cache.ts';
import { useReplay } from './use-replay.ts';

/** One replay: four short steps, saved as one types. Which step is open stands in the address. */
export function ReplayForm({ id, step }: { id: string; step: number }) {
  const router = useRouter();
  const { content: replay, write, saveState, conflict, problem, keeper, isMet } = useReplay(id);
  const remove = useDeleteReplay();
  const heading = useRef<HTMLHeadingElement>(null);
  const came = useRef(step);
  useEffect(() => {
    if (came.current === step) return;
    came.current = step;
    heading.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, [step]);

  const { title, Step } = replaySteps[step - 1]!;
  const go = (to: number) => router.history.replace(urls.replay(id, to));
  const throwAway = () =>
    remove.mutate(
      { id, content: replay, keeper },
      {
        onSuccess: () => router.history.push(urls.replays()),
        onError: () => keeper.write({}),
      },
    );
  // What is typed before the server's copy is there would stand against it.
  if (saveState === 'blank' && !isMet) return <Waiting label="Looking for your replay" />;
  if (saveState === 'blank' && problem?.problem.code === 'replay.locked') return <Problem error={problem} />;
  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
      <nav aria-label="Steps" className={styles.steps}>
        {replaySteps.map(({ short }, n) => (
          <button
            key={short}
            type="button"
            aria-current={n + 1 === step ? 'step' : undefined}
            onClick={() => go(n + 1)}
          >
            {short}
          </button>
        ))}
      </nav>
      {conflict && <DraftConflict {...conflict} other={replayWords(conflict.other)} />}
      {problem && <Problem error={problem} />}
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h2>
      <Step replay={replay} write={write} />
      {step === replaySteps.length && saveState !== 'blank' && (
        <p>
          <Button look="quiet" size="small" busy={remove.isPending} onClick={throwAway}>
            Delete this replay
          </Button>
        </p>
      )}
      <div className={styles.bar}>
        <SaveState state={saveState} />
        <div className={styles.acts}>
          {step > 1 && <Button onClick={() => go(step - 1)}>Back</Button>}
          {step < replaySteps.length ? (
            <Button look="primary" onClick={() => go(step + 1)}>
              Next
            </Button>
          ) : (
            <ButtonLink look="primary" href={urls.replays()}>
              Done
            </ButtonLink>
          )}
        </div>
      </div>
    </form>
  );
}
