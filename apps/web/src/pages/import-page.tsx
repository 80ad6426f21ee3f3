import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { urls } from '../app/urls.ts';
import { Duplicates } from '../imports/duplicates.tsx';
import { ImportNotes } from '../imports/import-notes.tsx';
import { ImportPreview } from '../imports/import-preview.tsx';
import { ImportProgress } from '../imports/import-progress.tsx';
import { resultWords, stateWords } from '../imports/import-words.ts';
import { isUnderWay, oneImport } from '../imports/imports.cache.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Link } from '../ui/link.tsx';
import { Page } from '../ui/page.tsx';
import { LoadedPage } from './loaded-page.tsx';
import styles from './place-page.module.css';

const route = getRouteApi('/imports/$importId');

/** One file on its way in: looked at, agreed to, watched, reported. */
export function ImportPage() {
  const { importId } = route.useParams();
  const query = useQuery(oneImport(importId));
  return (
    <LoadedPage query={query} what="import">
      {(file) => (
        <Page title={`Import of ${file.name}`}>
          <p className={styles.crumb}>
            <Link href={urls.imports()}>Import questions</Link>
          </p>
          <h1 tabIndex={-1} className={styles.fileName}>
            {file.name}
          </h1>
          <p className={styles.about} role="status">
            {stateWords[file.state]}
            {file.as && ` · as ${file.as}`}
          </p>
          {isUnderWay(file) && <ImportProgress import={file} />}
          {file.state === 'checked' && <ImportPreview import={file} />}
          {file.state === 'refused' && <p>{file.refusal} Nothing of the file was added.</p>}
          {(file.state === 'done' || file.state === 'stopped') && <p>Added {resultWords(file)}.</p>}
          {file.state === 'done' && file.counts.added > 0 && (
            <p>
              <ButtonLink href={urls.questions({ sort: 'newest' })}>See the newest questions</ButtonLink>
            </p>
          )}
          {file.state === 'receiving' && <p>Its sending broke off. Choose the file once more.</p>}
          <ImportNotes import={file} />
          {(file.state === 'done' || file.state === 'stopped') && <Duplicates import={file} />}
        </Page>
      )}
    </LoadedPage>
  );
}
