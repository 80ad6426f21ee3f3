import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Section } from '../ui/page.tsx';
import { SavedSearchRow } from './saved-search-row.tsx';
import { savedSearchList } from './saved-searches.cache.ts';

const few = 5;

/** One's saved searches, those with something new first; nothing where there are none. */
export function SavedSearchList() {
  const [all, setAll] = useState(false);
  const searches = useQuery(savedSearchList()).data ?? [];
  if (searches.length === 0) return null;
  const sorted = searches.toSorted((a, b) => Number(b.newCount > 0) - Number(a.newCount > 0));
  const shown = all ? sorted : sorted.slice(0, few);
  return (
    <Section title="Searches">
      <HairlineList label="Saved searches">
        {shown.map((search) => (
          <SavedSearchRow key={search.id} search={search} />
        ))}
      </HairlineList>
      {shown.length < searches.length && (
        <Button look="quiet" size="small" onClick={() => setAll(true)}>
          Show all {searches.length}
        </Button>
      )}
    </Section>
  );
}
