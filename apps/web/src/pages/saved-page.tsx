import type { Collection } from '@debrief/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { urls } from '../app/urls.ts';
import { collectionList, useDeleteCollection } from '../collections/collections.cache.ts';
import { RenameList } from '../collections/list-name.tsx';
import { NewList } from '../collections/new-list.tsx';
import { SavedItems } from '../collections/saved-items.tsx';
import { useViewer } from '../platform/session.ts';
import { SavedSearchList } from '../saved-searches/saved-search-list.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { ChipLink, Chips } from '../ui/chip.tsx';
import { Empty } from '../ui/empty.tsx';
import { Link } from '../ui/link.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { LibraryTabs } from './library-tabs.tsx';
import styles from './saved-page.module.css';

const route = getRouteApi('/saved');

export function SavedPage() {
  const viewer = useViewer();
  return (
    <Page title="Saved">
      <h1>Saved</h1>
      <LibraryTabs current="saved" />
      {viewer === undefined && <Waiting />}
      {viewer === null && (
        <Empty action={<ButtonLink href={urls.signIn(urls.saved())}>Sign in</ButtonLink>}>
          Sign in to keep questions and answers, for you alone.
        </Empty>
      )}
      {viewer && (
        <>
          <SavedSearchList />
          <Lists />
          <p className={styles.more}>
            <Link href={urls.following()}>What you follow</Link>
          </p>
        </>
      )}
    </Page>
  );
}

function Lists() {
  const { list: id } = route.useSearch();
  const query = useQuery(collectionList());
  return (
    <Loaded query={query} label="Fetching your lists">
      {(lists) => {
        const list = lists.find((each) => each.id === id) ?? lists[0];
        if (!list)
          return (
            <Empty action={<ButtonLink href={urls.questions()}>Look around</ButtonLink>}>
              No question or answer saved yet. “Save” stands below each of them; only you see what you keep.
            </Empty>
          );
        return (
          <>
            <ListBar lists={lists} current={list} />
            <h2 className="visually-hidden">{list.name}</h2>
            <SavedItems key={list.id} list={list} />
          </>
        );
      }}
    </Loaded>
  );
}

function ListBar({ lists, current }: { lists: Collection[]; current: Collection }) {
  const router = useRouter();
  const [making, setMaking] = useState(false);
  const remove = useDeleteCollection();
  return (
    <div className={styles.bar}>
      {lists.length > 1 && (
        <Chips label="Your lists">
          {lists.map(({ id, name, count }) => (
            <ChipLink key={id} href={urls.saved(id)} current={id === current.id}>
              {name} {count > 0 && count}
            </ChipLink>
          ))}
        </Chips>
      )}
      <div className={styles.acts}>
        <Button size="small" look="quiet" onClick={() => setMaking(true)}>
          New list
        </Button>
        <RenameList key={current.id} list={current} />
        {current.can.delete && (
          <Button size="small" look="quiet" busy={remove.isPending} onClick={() => remove.mutate(current)}>
            Delete this list
          </Button>
        )}
      </div>
      <Sheet open={making} onClose={() => setMaking(false)} title="A new list">
        <NewList
          onMade={({ id }) => {
            setMaking(false);
            router.history.push(urls.saved(id));
          }}
        />
      </Sheet>
    </div>
  );
}
