import type { SavedSearch } from '@debrief/contract';
import { limits } from '@debrief/contract/limits';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Link } from '../ui/link.tsx';
import { NameSheet } from '../ui/name-sheet.tsx';
import styles from './saved-search-row.module.css';
import { addressOfSearch, searchWords } from './saved-search-words.ts';
import { useDeleteSearch, useLookAtSearch, useRenameSearch } from './saved-searches.cache.ts';

const most = limits.newInSearch.max;

/** A saved search: where it leads, how much is new in it, and what one may do with it. */
export function SavedSearchRow({ search }: { search: SavedSearch }) {
  const { id, name, query, newCount } = search;
  const [renaming, setRenaming] = useState(false);
  const rename = useRenameSearch(id);
  const remove = useDeleteSearch();
  const look = useLookAtSearch();
  const words = searchWords(query);
  return (
    <li className={styles.row}>
      <div>
        <p>
          <Link className={styles.name} href={addressOfSearch(query, newCount > 0)} onClick={() => look(search)}>
            {name}
          </Link>
          {newCount > 0 && (
            <span className={styles.new}>{newCount < most ? `${newCount} new` : `${most} or more new`}</span>
          )}
        </p>
        {words !== name && <p className={styles.words}>{words}</p>}
      </div>
      <div className={styles.acts}>
        <Button size="small" look="quiet" aria-label={`Rename: ${name}`} onClick={() => setRenaming(true)}>
          Rename
        </Button>
        <Button size="small" look="quiet" aria-label={`Delete: ${name}`} onClick={() => remove(search)}>
          Delete
        </Button>
      </div>
      <NameSheet
        open={renaming}
        onClose={() => setRenaming(false)}
        title="Rename this search"
        name={name}
        max={limits.savedSearchName.max}
        act="Rename"
        naming={rename}
      />
    </li>
  );
}
