import type { AnswerFound, Found, QuestionFound } from '@debrief/contract';
import { urls } from '../app/urls.ts';
import { ago } from '../platform/time.ts';
import { QuestionRow } from '../questions/question-row.tsx';
import { AuthorLine } from '../ui/author-line.tsx';
import { SampleMark } from '../ui/chip.tsx';
import { Link } from '../ui/link.tsx';
import styles from './found-row.module.css';
import { factsOf, hrefOf, nameOfFound } from './found-words.ts';
import { Marked, MarkedField } from './marked.tsx';
import { RankParts } from './rank-parts.tsx';

/** One result of any kind. */
export function FoundRow({ found }: { found: Found }) {
  if (found.kind === 'question') return <FoundQuestion question={found} />;
  if (found.kind === 'answer') return <FoundAnswer answer={found} />;
  return (
    <li>
      <h3 className={styles.name}>
        <Link href={hrefOf(found)}>
          <MarkedField of={found} field="name" plain={nameOfFound(found)} />
        </Link>
      </h3>
      <p className={styles.facts}>
        {factsOf(found).join(' · ')}
        {found.kind !== 'topic' && found.sample && (
          <>
            {' · '}
            <SampleMark />
          </>
        )}
      </p>
      {found.parts && <RankParts parts={found.parts} />}
    </li>
  );
}

function FoundQuestion({ question }: { question: QuestionFound }) {
  const passage = question.highlights.find(({ field }) => field === 'body');
  return (
    <QuestionRow question={question} title={<MarkedField of={question} field="title" plain={question.title} />}>
      {passage && (
        <p className={styles.passage}>
          <Marked highlight={passage} />
        </p>
      )}
      {question.parts && <RankParts parts={question.parts} />}
    </QuestionRow>
  );
}

function FoundAnswer({ answer }: { answer: AnswerFound }) {
  const { author, question, revisedAt } = answer;
  return (
    <li>
      <h3 className={styles.name}>
        <Link href={urls.question(question.slug)}>
          <MarkedField of={answer} field="title" plain={question.title} />
        </Link>
      </h3>
      <AuthorLine author={author} href={urls.author(author)} size={28}>
        {' · '}
        <span>answered {ago(revisedAt, { dayOnly: author.kind === 'anonymous' })}</span>
      </AuthorLine>
      <Link className={styles.excerpt} href={hrefOf(answer)}>
        <MarkedField of={answer} field="body" plain={answer.excerpt} />
      </Link>
      {answer.parts && <RankParts parts={answer.parts} />}
    </li>
  );
}
