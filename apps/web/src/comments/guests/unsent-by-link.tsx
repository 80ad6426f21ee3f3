import { useMemo } from 'react';
import { TextAreaField } from '../../ui/field.tsx';
import { keptReview } from './use-guest-review.ts';

/** Where a link leads nowhere any more: what a guest wrote for it and did not send, to be copied. */
export function UnsentByLink({ token }: { token: string }) {
  const { strength, change } = useMemo(() => keptReview(token).words, [token]);
  const words = [strength, change].filter((text) => text.trim()).join('\n\n');
  if (!words) return null;
  return (
    <TextAreaField
      label="What you wrote, not sent"
      hint="It is kept on this device. Copy it, and send it to who gave you the link."
      rows={6}
      readOnly
      value={words}
    />
  );
}
