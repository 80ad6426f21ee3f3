import { Link } from './link.tsx';
import styles from './tabs.module.css';

/** Text tabs that are links: the place they lead to is an address. */
export function LinkTabs({
  label,
  tabs,
}: {
  label: string;
  tabs: readonly { href: string; label: string; current: boolean }[];
}) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs.map(({ href, label: words, current }) => (
        <Link key={href} href={href} className={styles.tab} aria-current={current ? 'page' : undefined}>
          {words}
        </Link>
      ))}
    </nav>
  );
}
