import type { SearchResult } from '@debrief/contract';
import { useState } from 'react';
import type { SearchFilter } from '../app/urls.ts';
import { Button } from '../ui/button.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { SearchFacets } from './search-facets.tsx';
import { chosen, openChoices, resultsWords } from './search-words.ts';

/** On a narrow screen the choices fold into a sheet; the list behind it changes with each of them. Where there are none it is not there. */
export function NarrowSheet({ filter, result }: { filter: SearchFilter; result: SearchResult | undefined }) {
  const [open, setOpen] = useState(false);
  const taken = chosen(filter, result?.facets).length;
  if (!taken && openChoices(filter, result).every(({ choices }) => choices.length === 0)) return null;
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {taken ? `Filters ${taken}` : 'Filters'}
      </Button>
      <Sheet open={open} onClose={() => setOpen(false)} title="Narrow it down">
        <SearchFacets filter={filter} result={result} />
        <Button look="primary" wide onClick={() => setOpen(false)}>
          {result ? `Show ${resultsWords(result).toLowerCase()}` : 'Done'}
        </Button>
      </Sheet>
    </>
  );
}
