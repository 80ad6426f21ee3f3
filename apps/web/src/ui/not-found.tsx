import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Empty } from './empty.tsx';
import { TextField } from './field.tsx';
import { Link } from './link.tsx';
import styles from './not-found.module.css';
import { Page } from './page.tsx';

/** What is not there, or not for this reader: nobody is told which. `href` is the list that can be searched instead. */
export function NotFound({ what, href, children }: { what: string; href: string; children?: ReactNode }) {
  const router = useRouter();
  return (
    <Page title="Not found">
      <h1>Not found</h1>
      <Empty>There is no such {what} here. It may have been taken away, or kept for a few people.</Empty>
      {children}
      <search>
        <form
          className={styles.search}
          onSubmit={(event) => {
            event.preventDefault();
            const words = new FormData(event.currentTarget).get('q');
            router.history.push(`${href}?${new URLSearchParams({ q: String(words) })}`);
          }}
        >
          <TextField label="Look for it" type="search" name="q" enterKeyHint="search" autoComplete="off" required />
          <Button type="submit">Search</Button>
        </form>
      </search>
      <p>
        <Link href={href}>See all questions</Link>
      </p>
    </Page>
  );
}
