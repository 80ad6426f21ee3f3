import type { Me } from '@debrief/contract';
import { IconContrast } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { chooseTheme, type Theme, useTheme } from '../platform/theme.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Link } from '../ui/link.tsx';
import { useKey } from '../ui/use-key.ts';
import styles from './reader.module.css';
import { Shortcuts } from './shortcuts.tsx';
import { urls } from './urls.ts';

const themes: { value: Theme; label: string }[] = [
  { value: 'system', label: 'Like the device' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** The corner of the one who reads: their places, and light or dark. */
export function Reader({ viewer }: { viewer: Me | null | undefined }) {
  const id = useId();
  const theme = useTheme();
  const [keys, setKeys] = useState(false);
  useKey('?', () => setKeys(true));
  const close = () => document.getElementById(id)?.hidePopover();
  return (
    <>
      <button
        type="button"
        className={styles.corner}
        popoverTarget={id}
        aria-label={viewer ? 'You and the look' : 'Look'}
      >
        {viewer ? <Avatar author={{ kind: 'member', ...viewer }} size={32} /> : <IconContrast size={22} stroke={1.6} />}
      </button>
      <div id={id} popover="auto" className={styles.menu}>
        {viewer && (
          <nav aria-label="You" className={styles.links}>
            <p className={styles.name}>{viewer.displayName || viewer.handle}</p>
            <Link href={urls.member(viewer.handle)} onClick={close}>
              Your page
            </Link>
            <Link href={urls.replays()} onClick={close}>
              Your replays
            </Link>
            <Link href={urls.settings()} onClick={close}>
              Settings
            </Link>
          </nav>
        )}
        <fieldset className={styles.themes}>
          <legend>Look</legend>
          {themes.map(({ value, label }) => (
            <label key={value}>
              <input type="radio" name={id} checked={theme === value} onChange={() => chooseTheme(value)} />
              {label}
            </label>
          ))}
        </fieldset>
        <button
          type="button"
          className={styles.keys}
          onClick={() => {
            close();
            setKeys(true);
          }}
        >
          Keyboard
        </button>
      </div>
      <Shortcuts open={keys} onClose={() => setKeys(false)} />
    </>
  );
}
