import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import styles from './answers-of-question.module.css';

/** Others' answers, or a line in their place with the way to them; the focus goes where they appear. */
export function FoldedAnswers({
  folded,
  count,
  onShow,
  children,
}: {
  folded: boolean;
  count: number;
  onShow: () => void;
  children: ReactNode;
}) {
  const opened = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (asked) opened.current?.focus({ preventScroll: true });
  }, [asked]);
  if (!folded)
    return (
      <div ref={opened} tabIndex={asked ? -1 : undefined} className={styles.opened}>
        {children}
      </div>
    );
  return (
    <div className={styles.folded}>
      <p>{count === 1 ? 'One answer is' : `${count} answers are`} folded, so that you can try first.</p>
      <Button
        onClick={() => {
          setAsked(true);
          onShow();
        }}
      >
        Show them
      </Button>
    </div>
  );
}
