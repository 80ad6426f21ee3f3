import { useEffect, useRef } from 'react';
import { Button } from '../ui/button.tsx';
import styles from './comments.module.css';
import { bringBack } from './delete-soon.ts';

/** Stands where a comment stood that one has just deleted; the focus is on the way back, since the button pressed is gone. */
export function DeletedLine({ commentId, undoable }: { commentId: string; undoable: boolean }) {
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus(), []);
  return (
    <p className={styles.deleted} role="status">
      You deleted this comment.
      {undoable && (
        <Button
          ref={undo}
          look="quiet"
          size="small"
          onClick={() => {
            bringBack(commentId);
            setTimeout(() => document.getElementById(`comment-${commentId}`)?.focus());
          }}
        >
          Undo
        </Button>
      )}
    </p>
  );
}
