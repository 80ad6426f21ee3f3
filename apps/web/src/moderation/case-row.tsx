import type { ModerationCase } from '@debrief/contract';
import { urls } from '../app/urls.ts';
import { counted } from '../platform/counted.ts';
import { ago } from '../platform/time.ts';
import { nameOf } from '../ui/author-line.tsx';
import { Link } from '../ui/link.tsx';
import styles from './moderation.module.css';
import { kindWords, reasonWords } from './moderation-words.ts';

/** Why it is in the queue: "3 reports: spam 2, unkind 1". */
export function whyHere({ flags, firstPost, takedown, subject }: ModerationCase): string {
  const reports = counted(flags.count, 'report');
  const reasons = flags.reasons
    .map(({ reason, count }) => `${reasonWords[reason].toLowerCase()}${flags.count > 1 ? ` (${count})` : ''}`)
    .join('; ');
  return [
    subject.kind === 'appeal' && 'Asks for another look',
    firstPost && 'First post',
    takedown && 'Asked to be taken down',
    flags.count > 0 && (reasons ? `${reports}: ${reasons}` : reports),
  ]
    .filter(Boolean)
    .join(' · ');
}

export const withheldWords = {
  hidden: 'Hidden',
  held: 'Held',
  'with-what-it-stands-at': 'Hidden with what it stands at',
} as const;

/** One case in a list. */
export function CaseRow({ one }: { one: ModerationCase }) {
  const { subject } = one;
  return (
    <li>
      <Link className={styles.row} href={urls.moderationCase(one.id)}>
        <p className={styles.facts}>
          {kindWords[subject.kind]}
          {subject.author && subject.kind !== 'member' && ` by ${nameOf(subject.author)}`}
          {subject.guest && ' (guest)'}
          {subject.withheld && (
            <>
              {' · '}
              <span className={styles.mark}>{withheldWords[subject.withheld]}</span>
            </>
          )}
          {' · '}
          {one.closedAt ? `decided ${ago(one.closedAt)}` : `waits since ${ago(one.openedAt)}`}
        </p>
        <strong>{subject.title}</strong>
        {subject.excerpt && <p className={styles.excerpt}>{subject.excerpt}</p>}
        <p className={styles.facts}>{whyHere(one)}</p>
      </Link>
    </li>
  );
}
