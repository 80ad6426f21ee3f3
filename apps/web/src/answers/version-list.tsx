import type { Revision } from '@debrief/contract';
import { ago } from '../platform/time.ts';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Link } from '../ui/link.tsx';
import { minutesWords } from './answer-words.ts';
import styles from './version-list.module.css';

/** Versions, newest first, each with what its author said of it. */
export function VersionList({
  versions,
  dayOnly,
  hrefOf,
}: {
  versions: readonly Revision[];
  dayOnly: boolean;
  hrefOf: (version: Revision) => string | null;
}) {
  return (
    <HairlineList label="Versions">
      {versions.map((version) => {
        const href = hrefOf(version);
        return (
          <li key={version.number} className={styles.version}>
            <div>
              <strong>Version {version.number}</strong>
              <span className={styles.when}>
                {[ago(version.createdAt, { dayOnly }), minutesWords(version.number, version.minutes)]
                  .filter(Boolean)
                  .map((words) => ` · ${words}`)}
              </span>
              {version.note && <p>{version.note}</p>}
              {version.used.length > 0 && (
                <p className={styles.when}>
                  {version.used.length === 1 ? 'Used one note' : `Used ${version.used.length} notes`}
                </p>
              )}
            </div>
            {href && <Link href={href}>See what changed</Link>}
          </li>
        );
      })}
    </HairlineList>
  );
}
