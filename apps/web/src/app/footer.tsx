import { Link } from '../ui/link.tsx';
import styles from './footer.module.css';
import { urls } from './urls.ts';

/** What stands below everything, quietly. */
export function Footer() {
  return (
    <footer className={styles.footer}>
      <p>Free to read. Made-up names welcome.</p>
      <nav aria-label="About">
        <Link href={urls.health()}>How feedback is doing</Link>
        <a href="/api/docs/">API</a>
      </nav>
    </footer>
  );
}
