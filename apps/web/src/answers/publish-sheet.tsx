import type { ComponentProps } from 'react';
import { Sheet } from '../ui/sheet.tsx';
import { OwnGuess } from './own-guess.tsx';

/** The last step before a first version is out; it closes when one has chosen, and the form behind it goes on. */
export function PublishSheet({
  open,
  onClose,
  onPublish,
  ...guess
}: { open: boolean; onClose: () => void } & ComponentProps<typeof OwnGuess>) {
  return (
    <Sheet open={open} onClose={onClose} title="Publish your answer">
      <OwnGuess
        {...guess}
        onPublish={(marks) => {
          onClose();
          onPublish(marks);
        }}
      />
    </Sheet>
  );
}
