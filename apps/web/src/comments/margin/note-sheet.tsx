import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import styles from './margin.module.css';

/** One note at the foot of a narrow screen; the text above it stays in sight and can be scrolled. */
export function NoteSheet({
  title,
  onClose,
  onStep,
  children,
}: {
  title: string;
  onClose: () => void;
  onStep?: (step: 1 | -1) => void;
  children: ReactNode;
}) {
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    if (!sheet.current?.contains(before)) sheet.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return createPortal(
    <section
      ref={sheet}
      className={styles.sheet}
      role="dialog"
      aria-label={title}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className={styles.sheetHead}>
        <h2>{title}</h2>
        {onStep && (
          <>
            <button type="button" className={styles.step} aria-label="The note before" onClick={() => onStep(-1)}>
              <IconChevronUp size={20} stroke={1.75} aria-hidden />
            </button>
            <button type="button" className={styles.step} aria-label="The next note" onClick={() => onStep(1)}>
              <IconChevronDown size={20} stroke={1.75} aria-hidden />
            </button>
          </>
        )}
        <button type="button" className={styles.close} onClick={onClose}>
          Close
        </button>
      </div>
      {children}
    </section>,
    document.body,
  );
}
