import styles from './save-state.module.css';

const words = { blank: '', unsaved: 'Not saved yet', device: 'Saved on this device', saved: 'Saved just now' } as const;

/** Where the words being written are kept. "Not saved yet" waits a moment, so that it does not flicker at each key. */
export function SaveState({ state }: { state: keyof typeof words }) {
  return (
    <p className={styles.state} data-state={state}>
      <span key={state}>{words[state]}</span>
    </p>
  );
}
