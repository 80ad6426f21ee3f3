import type { WaitingAnswer } from '@debrief/contract';
import { useQuery } from '@tanstack/react-query';
import { urls } from '../app/urls.ts';
import { ago } from '../platform/time.ts';
import { reviewsIn } from '../reviews/through-words.ts';
import { AuthorLine } from '../ui/author-line.tsx';
import { SampleMark } from '../ui/chip.tsx';
import { HairlineList } from '../ui/hairline-list.tsx';
import { Link } from '../ui/link.tsx';
import { Section } from '../ui/page.tsx';
import { waitingAnswers } from './lane.cache.ts';
import styles from './waiting-shelf.module.css';

/** A few answers that wait for feedback; nothing where everyone has some. */
export function WaitingShelf() {
  const waiting = useQuery(waitingAnswers(3)).data ?? [];
  if (waiting.length === 0) return null;
  return (
    <Section title="Waiting for a second pair of eyes" more={<Link href={urls.helpSomeone()}>Help someone</Link>}>
      <HairlineList label="Waiting for a second pair of eyes">
        {waiting.map((answer) => (
          <WaitingRow key={answer.id} answer={answer} />
        ))}
      </HairlineList>
    </Section>
  );
}

function WaitingRow({
  answer: { id, question, topic, author, excerpt, since, reviews, sample },
}: {
  answer: WaitingAnswer;
}) {
  return (
    <li>
      <h3 className={styles.title}>
        <Link href={urls.answer(id)}>{question.title}</Link>
      </h3>
      <p className={styles.excerpt}>{excerpt}</p>
      <AuthorLine
        author={author}
        href={urls.author(author)}
        size={28}
        below={
          <>
            {topic && `${topic.name} · `}Asked for feedback {ago(since, { dayOnly: true })}
            {reviews > 0 && ` · ${reviewsIn(reviews)}`}
            {sample && (
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
