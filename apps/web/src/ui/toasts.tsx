import { dismiss, useNotices } from '../platform/notices.ts';
import styles from './toasts.module.css';

/** Stands once in the shell and shows what `notify` says. */
export function Toasts() {
  return (
    <div className={styles.toasts} role="status">
      {useNotices().map(({ id, words, action }) => (
        <p key={id} className={styles.toast}>
          <span>{words}</span>
          {action && (
            <button
              type="button"
              className={styles.action}
              onClick={() => {
                action.run();
                dismiss(id);
              }}
            >
              {action.label}
            </button>
          )}
        </p>
      ))}
    </div>
  );
}
