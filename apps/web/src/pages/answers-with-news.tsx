import type { InboxItem } from '@debrief/contract';
import { urls } from '../app/urls.ts';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Link } from '../ui/link.tsx';
import { Section } from '../ui/page.tsx';
import styles from './member-home.module.css';

/** One's answers that got notes or reviews since one last looked, each once; nothing where there are none. */
export function AnswersWithNews({ unread }: { unread: readonly InboxItem[] }) {
  const byAnswer = new Map<string, { title: string; count: number }>();
  for (const { kind, answerId, question, count } of unread) {
    if (!answerId || (kind !== 'comment' && kind !== 'review')) continue;
    const before = byAnswer.get(answerId)?.count ?? 0;
    byAnswer.set(answerId, { title: question.title, count: before + count });
  }
  if (byAnswer.size === 0) return null;
  return (
    <Section title="Your answers with something new">
      <HairlineList label="Your answers with something new">
        {[...byAnswer].map(([answerId, { title, count }]) => (
          <li key={answerId}>
            <Link className={styles.answer} href={urls.answer(answerId)}>
              {title}
            </Link>
            <p className={styles.new}>{count === 1 ? '1 new note' : `${count} new notes`}</p>
          </li>
        ))}
      </HairlineList>
    </Section>
  );
}
