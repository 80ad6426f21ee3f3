import { type ReactNode, useId } from 'react';
import styles from './sheet.module.css';
import { useModal } from './use-modal.ts';

/** A modal sheet: from below on a phone, in the middle elsewhere. Escape, the backdrop and "Close" call `onClose`. */
export function Sheet({
  open,
  onClose,
  title,
  children,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
}) {
  const modal = useModal(open, onClose);
  const heading = useId();
  return (
    <dialog {...modal} className={styles.sheet} aria-labelledby={heading}>
      {open && (
        <div className={styles.inside}>
          <div className={styles.head}>
            <h2 id={heading}>{title}</h2>
            <button type="button" className={styles.close} onClick={onClose}>
              Close
            </button>
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
