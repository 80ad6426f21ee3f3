import { useRouter, useRouterState } from '@tanstack/react-router';
import { useRef } from 'react';
import { useKey } from '../ui/use-key.ts';
import styles from './search-box.module.css';
import { urls } from './urls.ts';

const roomy = matchMedia('(min-width: 860px)');

/** Searches questions; `/` comes here from anywhere. */
export function SearchBox() {
  const router = useRouter();
  const box = useRef<HTMLInputElement>(null);
  const { pathname, search } = useRouterState({ select: (state) => state.location });
  const asked = pathname === urls.questions() && 'q' in search ? (search.q ?? '') : '';

  useKey('/', () => {
    box.current?.focus();
    box.current?.select();
  });

  return (
    <search className={styles.search}>
      <form
        action={urls.questions()}
        onSubmit={(event) => {
          event.preventDefault();
          router.history.push(urls.questions({ q: box.current?.value.trim() }));
        }}
      >
        <input
          ref={box}
          key={asked}
          type="search"
          name="q"
          className={styles.box}
          defaultValue={asked}
          enterKeyHint="search"
          autoComplete="off"
          aria-label="Search questions"
          aria-keyshortcuts="/"
          placeholder={roomy.matches ? 'Search a question, company or topic' : 'Search questions'}
        />
        <span className={styles.key} aria-hidden="true">
          /
        </span>
      </form>
    </search>
  );
}
