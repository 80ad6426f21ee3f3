import type { Similar } from '@debrief/contract';
import { urls } from '../app/urls.ts';
import { Link } from '../ui/link.tsx';
import styles from './posted-line.module.css';

/** Says that it is up, and where to go on. */
export function PostedLine({ similar }: { similar: readonly Similar[] }) {
  return (
    <div className={styles.posted} role="status">
      <p>
        <strong>Posted.</strong> We’ll tell you when someone replies.
      </p>
      {similar.length > 0 && (
        <>
          <p>Others were asked something like it:</p>
          <ul>
            {similar.slice(0, 3).map(({ question }) => (
              <li key={question.id}>
                <Link href={urls.question(question.slug)}>{question.title}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
