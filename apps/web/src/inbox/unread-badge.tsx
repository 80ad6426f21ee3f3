import { useInfiniteQuery } from '@tanstack/react-query';
import { useViewer } from '../platform/session.ts';
import { inboxList } from './inbox.cache.ts';
import styles from './unread-badge.module.css';

/** How much is new, beside the way to it; nothing where nothing is. */
export function UnreadBadge() {
  const isMember = Boolean(useViewer());
  const newest = useInfiniteQuery({ ...inboxList(), enabled: isMember }).data?.pages[0];
  const unread = (newest?.unread ?? 0) + (newest?.notices ?? 0);
  if (!isMember || unread === 0) return null;
  const words = unread > 99 ? '99+' : String(unread);
  return (
    <span className={styles.badge}>
      {words}
      <span className="visually-hidden"> new</span>
    </span>
  );
}
