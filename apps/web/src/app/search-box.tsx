import { IconSearch } from '@tabler/icons-react';
import { useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { readyPalette, SearchDialog } from '../search/search-dialog.tsx';
import { useKey } from '../ui/use-key.ts';
import styles from './search-box.module.css';
import { urls } from './urls.ts';

/** Where every search begins: opens the one dialog, as `/` and Ctrl-K do from anywhere. */
export function SearchBox() {
  const [open, setOpen] = useState(false);
  const { pathname, search } = useRouterState({ select: (state) => state.location });
  const asked = pathname === urls.search() && 'q' in search ? (search.q ?? '') : '';
  const show = () => setOpen(true);
  useKey('/', show);
  useKey('k', show, { withCommand: true });

  return (
    <search className={styles.search}>
      <button
        type="button"
        className={styles.box}
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K Meta+K"
        onClick={show}
        onPointerEnter={readyPalette}
        onFocus={readyPalette}
      >
        <IconSearch size={18} stroke={1.6} aria-hidden="true" className={styles.icon} />
        <span className={asked ? styles.asked : styles.hint}>
          <span className={asked ? 'visually-hidden' : undefined}>Search</span> {asked}
          {!asked && <span className={styles.roomy}>a question, company or topic</span>}
        </span>
        <span className={styles.key} aria-hidden="true">
          /
        </span>
      </button>
      <SearchDialog open={open} onClose={() => setOpen(false)} asked={asked} />
    </search>
  );
}
