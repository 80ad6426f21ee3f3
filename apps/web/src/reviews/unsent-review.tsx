import { useQuery } from '@tanstack/react-query';
import { draftsQuery, reviewKey } from '../drafts/drafts.cache.ts';
import { readLocalDraft } from '../drafts/local-drafts.ts';
import { draftOwner, useViewer } from '../platform/session.ts';
import { TextAreaField } from '../ui/field.tsx';
import { allWords, type ReviewDraft, startOfReview } from './review-draft.ts';

/** Where feedback can no longer be sent: what one wrote and did not send, to be copied. */
export function UnsentReview({ answerId }: { answerId: string }) {
  const viewer = useViewer();
  const key = reviewKey(answerId);
  const here = readLocalDraft<ReviewDraft>(draftOwner(viewer), key)?.content;
  const { data } = useQuery({ ...draftsQuery(), enabled: Boolean(viewer) && !here });
  const kept = here ?? (data?.items.find((draft) => draft.key === key)?.content as ReviewDraft | undefined);
  const words = kept && allWords({ ...startOfReview(), ...kept });
  if (!words) return null;
  return (
    <TextAreaField
      label="What you wrote, not sent"
      isPrivate
      hint="It is kept among your drafts. Copy what you need of it."
      rows={8}
      readOnly
      value={words}
    />
  );
}
