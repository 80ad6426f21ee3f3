import type { Answer } from '@debrief/contract';
import { notify } from '../platform/notices.ts';
import { Button } from '../ui/button.tsx';
import styles from './who-can-see.module.css';

/** Tells the author who can see an answer that is not for everyone, with the link to give away. */
export function WhoCanSee({ answer: { mine, visibility, linkUrl } }: { answer: Answer }) {
  if (!mine || visibility === 'public') return null;
  if (visibility === 'private') return <p className={styles.banner}>Only you can see this.</p>;
  const copy = async () => {
    if (!linkUrl) return;
    try {
      await navigator.clipboard.writeText(linkUrl);
      notify('Link copied.');
    } catch {
      notify(linkUrl);
    }
  };
  return (
    <div className={styles.banner}>
      <p>Only people with the link can see this.</p>
      {linkUrl && (
        <Button size="small" onClick={() => void copy()}>
          Copy the link
        </Button>
      )}
    </div>
  );
}
