import type { ImprovedAnswer } from '@debrief/contract';
import { urls } from '../app/urls.ts';
import { AuthorLine, nameOf } from '../ui/author-line.tsx';
import { SampleMark } from '../ui/chip.tsx';
import { Link } from '../ui/link.tsx';
import { notesWords } from './answer-words.ts';
import styles from './improved-row.module.css';

/** An answer that rose, the note that began it, and the way to see it happen. */
export function ImprovedRow({
  improved: { answer, from, to, used },
  title: Title = 'h3',
}: {
  improved: ImprovedAnswer;
  title?: 'h2' | 'h3';
}) {
  const first = used[0];
  return (
    <li>
      <Title className={styles.title}>
        <Link href={urls.improvedAnswer(answer.id)}>{answer.question.title}</Link>
      </Title>
      {first && (
        <p className={styles.note}>
          {first.anchor && <q>{first.anchor.exact}</q>}
          <span>
            {nameOf(first.author)}: {first.body}
          </span>
        </p>
      )}
      <AuthorLine
        author={answer.author}
        href={urls.author(answer.author)}
        size={28}
        below={
          <>
            {used.length > 0 ? `${notesWords(used.length)} used` : 'Rewritten'} · From {from.value.toFixed(1)} in
            version {from.revision} to {to.value.toFixed(1)} in version {to.revision}, of 4
            {answer.sample && (
              <>
                {' · '}
                <SampleMark />
              </>
            )}
          </>
        }
      />
    </li>
  );
}
