import { type ReactNode, useEffect, useRef } from 'react';
import answerStyles from '../answers/answer-form.module.css';
import styles from './question-composer.module.css';

/** One of the composer's three questions. The one that is opened by hand takes the focus. */
export function ComposerStep({
  title,
  hint,
  opened = false,
  children,
}: {
  title: string;
  hint?: string;
  /** Whether it was opened by hand just now. */
  opened?: boolean;
  children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!opened) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, [opened]);
  return (
    <section className={styles.step}>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {hint && <p className={answerStyles.hint}>{hint}</p>}
      {children}
    </section>
  );
}
