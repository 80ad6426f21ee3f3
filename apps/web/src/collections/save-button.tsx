import { useState } from 'react';
import { useSignInFirst } from '../accounts/sign-in-first.ts';
import { notify } from '../platform/notices.ts';
import { Button } from '../ui/button.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { type Saveable, useSaving } from './collections.cache.ts';
import { ListChooser } from './list-chooser.tsx';

/** One tap saves; what is saved says so, and opens the choice of lists. */
export function SaveButton({ target, saved }: { target: Saveable; saved: boolean }) {
  const [choosing, setChoosing] = useState(false);
  const signInFirst = useSignInFirst();
  const { mutate } = useSaving(target);
  const save = () =>
    mutate(
      { save: true },
      {
        onSuccess: () => notify('Saved, for you alone.', { label: 'Choose a list', run: () => setChoosing(true) }),
      },
    );
  return (
    <>
      <Button
        look="quiet"
        aria-haspopup={saved ? 'dialog' : undefined}
        onClick={() => signInFirst(saved ? () => setChoosing(true) : save)}
      >
        {saved ? 'Saved' : 'Save'}
      </Button>
      <Sheet open={choosing} onClose={() => setChoosing(false)} title="Save in">
        <ListChooser target={target} onDone={() => setChoosing(false)} />
      </Sheet>
    </>
  );
}
