import { type MouseEvent, type RefObject, useEffect, useRef } from 'react';

/** What a modal `dialog` needs: it is shown and closed as `open` says, and pressing beside it calls `onClose`, as Escape does. */
export function useModal(
  open: boolean,
  onClose: () => void,
): {
  ref: RefObject<HTMLDialogElement | null>;
  onClose: () => void;
  onClick: (event: MouseEvent) => void;
} {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && !ref.current?.open) ref.current?.showModal();
    if (!open) ref.current?.close();
  }, [open]);
  return { ref, onClose, onClick: (event) => event.target === ref.current && onClose() };
}
