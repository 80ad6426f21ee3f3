import { useRouter } from '@tanstack/react-router';
import { type FormEvent, lazy, Suspense, useState } from 'react';
import { urls } from '../app/urls.ts';
import { reachable } from '../platform/connection.ts';
import { draftOwner, useViewer } from '../platform/session.ts';
import { useModal } from '../ui/use-modal.ts';
import { rememberSearch } from './recent-searches.ts';
import styles from './search-dialog.module.css';
import { SearchInput } from './search-input.tsx';

const load = () => import('./search-palette.tsx');
/** Fetches what finds while one types, before it is asked for. */
export const readyPalette = () => void load().catch(() => undefined);
const SearchPalette = lazy(() =>
  load()
    .catch(() => reachable().then(load))
    .then(({ SearchPalette: there }) => ({ default: there })),
);

/** The one place to search from: over the whole of a phone, in the middle elsewhere. Enter leads to the page of the search. */
export function SearchDialog({ open, onClose, asked }: { open: boolean; onClose: () => void; asked: string }) {
  const modal = useModal(open, onClose);
  return (
    <dialog {...modal} className={styles.dialog} aria-label="Search">
      {open && <Typing asked={asked} onClose={onClose} />}
    </dialog>
  );
}

function Typing({ asked, onClose }: { asked: string; onClose: () => void }) {
  const router = useRouter();
  const owner = draftOwner(useViewer()) ?? 'guest';
  const [typed, setTyped] = useState(asked);

  const go = (href: string, words = typed) => {
    rememberSearch(owner, words);
    // Closed first: the focus goes back, and from there to the heading of what is opened.
    onClose();
    router.history.push(href);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const q = typed.trim();
    if (q) go(urls.search({ q }));
  };
  return (
    <form className={styles.inside} action={urls.search()} onSubmit={submit}>
      <Suspense fallback={<SearchInput typed={typed} asked={asked} onType={setTyped} onClose={onClose} />}>
        <SearchPalette typed={typed} asked={asked} onType={setTyped} onGo={go} onClose={onClose} owner={owner} />
      </Suspense>
    </form>
  );
}
