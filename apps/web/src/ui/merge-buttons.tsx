import { Button } from './button.tsx';
import styles from './merge-buttons.module.css';
import { Problem } from './problem.tsx';

/** Below what merging comes to, which cannot be undone: goes on with it, or not. */
export function MergeButtons({
  ready,
  merge,
  onMerge,
  onClose,
}: {
  ready: boolean;
  merge: { isPending: boolean; error: unknown };
  onMerge: () => void;
  onClose: () => void;
}) {
  return (
    <>
      {merge.error !== null && <Problem error={merge.error} />}
      <div className={styles.acts}>
        <Button onClick={onClose}>Leave it</Button>
        <Button
          look="danger"
          aria-disabled={!ready}
          busy={merge.isPending}
          onClick={() => {
            if (ready) onMerge();
          }}
        >
          Merge for good
        </Button>
      </div>
    </>
  );
}
