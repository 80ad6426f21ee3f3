import type { OwnFile } from '@debrief/contract';
import { useQuery } from '@tanstack/react-query';
import styles from '../accounts/account-form.module.css';
import { ago, dayOf } from '../platform/time.ts';
import { Button } from '../ui/button.tsx';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Problem } from '../ui/problem.tsx';
import list from './file-part.module.css';
import { ownFiles, useAskForFile, useDownload } from './own-data.cache.ts';

/** Asks for a file with all one has, and downloads it once it is there. */
export function FilePart() {
  const query = useQuery(ownFiles());
  const ask = useAskForFile();
  const isMaking = query.data?.items.some(({ state }) => state === 'waiting') ?? false;
  return (
    <div className={styles.form}>
      <p className={styles.words}>
        One file with everything: what you wrote with all its versions, your drafts, lists and settings. To read, and
        for programs. Keep it to yourself: it says which anonymous posts are yours.
      </p>
      <Button className={styles.own} busy={ask.isPending || isMaking} onClick={() => ask.mutate()}>
        {isMaking ? 'Making your file…' : 'Make my file'}
      </Button>
      {ask.error && <Problem error={ask.error} />}
      <Loaded query={query} label="Fetching your files">
        {({ items }) =>
          items.length > 0 && (
            <HairlineList label="Your files">
              {items.map((file) => (
                <FileRow key={file.id} file={file} />
              ))}
            </HairlineList>
          )
        }
      </Loaded>
    </div>
  );
}

function FileRow({ file: { id, state, askedAt, expiresAt, size } }: { file: OwnFile }) {
  const download = useDownload();
  return (
    <li className={list.file}>
      <div role="status">
        <p className={styles.words}>Asked for {ago(askedAt)}</p>
        <p className={list.facts}>
          {state === 'waiting' && 'Being made, usually within a minute. You may leave this page.'}
          {state === 'failed' && 'This could not be made. Ask for it once more.'}
          {state === 'ready' && `Ready · ${inWords(size ?? 0)}${expiresAt ? ` · here until ${dayOf(expiresAt)}` : ''}`}
        </p>
        {download.error && <Problem error={download.error} />}
      </div>
      {state === 'ready' && (
        <Button size="small" busy={download.isPending} onClick={() => download.mutate(id)}>
          Download
        </Button>
      )}
    </li>
  );
}

const inWords = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
