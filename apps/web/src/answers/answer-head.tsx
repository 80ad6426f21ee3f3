import type { Answer } from '@debrief/contract';
import { urls } from '../app/urls.ts';
import { ago } from '../platform/time.ts';
import { AuthorLine } from '../ui/author-line.tsx';
import { SampleMark } from '../ui/chip.tsx';
import { Link } from '../ui/link.tsx';
import styles from './answer-head.module.css';
import { minutesWords } from './answer-words.ts';
import { WhoCanSee } from './who-can-see.tsx';

/** The question as a small link, the author, the version. */
export function AnswerHead({ answer }: { answer: Answer }) {
  const { author, revision, feedbackWanted } = answer;
  return (
    <header className={styles.head}>
      <h1 className={styles.question}>
        <span className="visually-hidden">Answer to </span>
        <Link href={urls.question(answer.question.slug)}>{answer.question.title}</Link>
      </h1>
      <AuthorLine author={author} href={urls.author(author)} below={<Below answer={answer} />}>
        {revision > 1 && (
          <>
            {' · '}Version {revision}, <Link href={urls.answerHistory(answer.id)}>see what changed</Link>
          </>
        )}
      </AuthorLine>
      <WhoCanSee answer={answer} />
      {feedbackWanted?.question && (
        <p className={styles.wanted}>
          Would like to know: <q>{feedbackWanted.question}</q>
        </p>
      )}
    </header>
  );
}

function Below({ answer: { author, revision, minutes, revisedAt, score, offer, sample } }: { answer: Answer }) {
  const words = [
    ago(revisedAt, { dayOnly: author.kind === 'anonymous' }),
    revision === 1 && minutesWords(revision, minutes),
    score.ready && 'Ready',
    offer && 'Got the offer',
  ].filter(Boolean);
  return (
    <>
      {words.join(' · ')}
      {sample && (
        <>
          {' · '}
          <SampleMark />
        </>
      )}
    </>
  );
}
