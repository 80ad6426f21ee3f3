import { type FormEvent, useState } from 'react';
import { Button } from './button.tsx';
import { TextField } from './field.tsx';
import { problemFields, problemWords } from './problem.tsx';
import { Sheet } from './sheet.tsx';

interface Naming {
  mutate: (name: string, options: { onSuccess: () => void }) => void;
  isPending: boolean;
  error: Error | null;
}

interface Given {
  /** What stands in the field at first. */
  name: string;
  max: number;
  /** What the button says. */
  act: string;
  naming: Naming;
}

/** Asks for a name, says beside it what is wrong with it, and closes once it is taken. */
export function NameSheet({
  open,
  onClose,
  title,
  ...given
}: Given & { open: boolean; onClose: () => void; title: string }) {
  return (
    <Sheet open={open} onClose={onClose} title={title}>
      <NameForm {...given} onDone={onClose} />
    </Sheet>
  );
}

function NameForm({ name: before, max, act, naming, onDone }: Given & { onDone: () => void }) {
  const [name, setName] = useState(before);
  const { error } = naming;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) naming.mutate(name, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit}>
      <TextField
        label="Name"
        value={name}
        maxLength={max}
        error={error && (problemFields(error)['name'] ?? problemWords(error))}
        onChange={(event) => setName(event.target.value)}
      />
      <p>
        <Button type="submit" look="primary" busy={naming.isPending}>
          {act}
        </Button>
      </p>
    </form>
  );
}
