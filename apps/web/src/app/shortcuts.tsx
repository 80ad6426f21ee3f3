import { Sheet } from '../ui/sheet.tsx';
import styles from './shortcuts.module.css';

const command = /Mac|iP(?:hone|ad)/.test(navigator.platform) ? '⌘' : 'Ctrl';
const shortcuts: [keys: string[], what: string][] = [
  [['/'], 'Search'],
  [['?'], 'Show these keys'],
  [['C'], 'Comment on a sentence of an answer'],
  [['J'], 'The next note on an answer'],
  [['K'], 'The note before'],
  [['←', '→'], 'The step before or after, where an answer got better'],
  [['Esc'], 'Close a sheet or a menu'],
  [[command, 'Enter'], 'Publish, or send a comment'],
  [[command, 'B'], 'Bold'],
  [[command, 'I'], 'Italic'],
  [[command, 'K'], 'Search, or in a text: link'],
];

/** The keys that do something. */
export function Shortcuts({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Sheet open={open} onClose={onClose} title="Keyboard">
      <dl className={styles.keys}>
        {shortcuts.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
