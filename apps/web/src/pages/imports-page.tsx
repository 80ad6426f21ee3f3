import { useInfiniteQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { urls } from '../app/urls.ts';
import { ExportQuestions } from '../exports/export-questions.tsx';
import { ImportForm } from '../imports/import-form.tsx';
import { resultWords, stateWords } from '../imports/import-words.ts';
import { importList } from '../imports/imports.cache.ts';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Link } from '../ui/link.tsx';
import { Page, Section } from '../ui/page.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { LoadedPage } from './loaded-page.tsx';
import styles from './place-page.module.css';

/** Where an admin brings questions in. */
export function ImportsPage() {
  const router = useRouter();
  const query = useInfiniteQuery(importList());
  return (
    <LoadedPage query={query} what="list of imports">
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        return (
          <Page title="Import questions">
            <h1 tabIndex={-1}>Import questions</h1>
            <p className={styles.about}>
              The file is read to its end before anything is added, and the same file twice adds nothing twice.
            </p>
            <ImportForm onSent={(id) => router.history.push(urls.import(id))} />
            {items.length > 0 && (
              <Section title="Before">
                <HairlineList label="Imports">
                  {items.map((file) => (
                    <li key={file.id}>
                      <Link className={styles.topic} href={urls.import(file.id)}>
                        <strong>{file.name}</strong>
                        <p>
                          {stateWords[file.state]}
                          {file.counts.rows !== null && ` · ${resultWords(file)}`}
                        </p>
                      </Link>
                    </li>
                  ))}
                </HairlineList>
                <ShowMore query={query} />
              </Section>
            )}
            <Section title="Take questions along">
              <ExportQuestions />
            </Section>
          </Page>
        );
      }}
    </LoadedPage>
  );
}
