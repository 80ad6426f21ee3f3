import type { SearchQuery } from '@debrief/contract';
import { limits } from '@debrief/contract/limits';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSignInFirst } from '../accounts/sign-in-first.ts';
import { urls } from '../app/urls.ts';
import { notify } from '../platform/notices.ts';
import { useViewer } from '../platform/session.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { NameSheet } from '../ui/name-sheet.tsx';
import { isNarrowed, isSameSearch, nameOfSearch } from './saved-search-words.ts';
import { savedSearchList, useSaveSearch } from './saved-searches.cache.ts';

/** Keeps a search to hear what is new in it; not there where nothing narrows it. */
export function SaveSearch({ query: given }: { query: SearchQuery }) {
  const query: SearchQuery = Object.fromEntries(Object.entries(given).filter(([, value]) => value));
  const [naming, setNaming] = useState(false);
  const signInFirst = useSignInFirst();
  const viewer = useViewer();
  const mine = useQuery({ ...savedSearchList(), enabled: Boolean(viewer) && isNarrowed(query) }).data;
  const save = useSaveSearch(query);
  if (!isNarrowed(query)) return null;
  if (mine?.some((each) => isSameSearch(each.query, query)))
    return (
      <ButtonLink look="quiet" size="small" href={urls.saved()}>
        Search saved
      </ButtonLink>
    );
  return (
    <>
      <Button look="quiet" size="small" onClick={() => signInFirst(() => setNaming(true))}>
        Save this search
      </Button>
      <NameSheet
        open={naming}
        onClose={() => setNaming(false)}
        title="Save this search"
        name={nameOfSearch(query)}
        max={limits.savedSearchName.max}
        act="Save"
        naming={{
          ...save,
          mutate: (name, { onSuccess }) =>
            save.mutate(name, {
              onSuccess: () => {
                notify('Saved. What is new in it stands under “Saved”.');
                onSuccess();
              },
            }),
        }}
      />
    </>
  );
}
