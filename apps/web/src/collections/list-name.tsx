import type { Collection } from '@debrief/contract';
import { limits } from '@debrief/contract/limits';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { NameSheet } from '../ui/name-sheet.tsx';
import { useRenameCollection } from './collections.cache.ts';

/** Another name for a list. */
export function RenameList({ list }: { list: Collection }) {
  const [open, setOpen] = useState(false);
  const naming = useRenameCollection(list.id);
  return (
    <>
      <Button size="small" look="quiet" onClick={() => setOpen(true)}>
        Rename
      </Button>
      <NameSheet
        open={open}
        onClose={() => setOpen(false)}
        title="Rename this list"
        name={list.name}
        max={limits.collectionName.max}
        act="Rename"
        naming={naming}
      />
    </>
  );
}
