import type { Collection } from '@debrief/contract';
import { limits } from '@debrief/contract/limits';
import { type FormEvent, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { problemFields, problemWords } from '../ui/problem.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { useRenameCollection } from './collections.cache.ts';

/** Another name for a list. */
export function RenameList({ list }: { list: Collection }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" look="quiet" onClick={() => setOpen(true)}>
        Rename
      </Button>
      <Sheet open={open} onClose={() => setOpen(false)} title="Rename this list">
        <NameForm list={list} onDone={() => setOpen(false)} />
      </Sheet>
    </>
  );
}

function NameForm({ list, onDone }: { list: Collection; onDone: () => void }) {
  const [name, setName] = useState(list.name);
  const rename = useRenameCollection(list.id);
  const { error } = rename;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) rename.mutate(name, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit}>
      <TextField
        label="Name"
        value={name}
        maxLength={limits.collectionName.max}
        error={error && (problemFields(error)['name'] ?? problemWords(error))}
        onChange={(event) => setName(event.target.value)}
      />
      <p>
        <Button type="submit" look="primary" busy={rename.isPending}>
          Rename
        </Button>
      </p>
    </form>
  );
}
