import type { Answer } from '@debrief/contract';
import { copyLink } from '../platform/copy-link.ts';
import { Button } from '../ui/button.tsx';
import styles from './who-can-see.module.css';

/** Tells the author who can see an answer that is not for everyone, with the link to give away. */
export function WhoCanSee({ answer: { mine, visibility, linkUrl } }: { answer: Answer }) {
  if (!mine || visibility === 'public') return null;
  if (visibility === 'private') return <p className={styles.banner}>Only you can see this.</p>;
  return (
    <div className={styles.banner}>
      <p>Only people with the link can see this.</p>
      {linkUrl && (
        <Button size="small" onClick={() => void copyLink(linkUrl)}>
          Copy the link
        </Button>
      )}
    </div>
  );
}
