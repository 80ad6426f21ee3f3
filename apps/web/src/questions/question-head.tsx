import type { Question } from '@debrief/contract';
import { urls } from '../app/urls.ts';
import { ago } from '../platform/time.ts';
import { AuthorName } from '../ui/author-line.tsx';
import { SampleMark } from '../ui/chip.tsx';
import { Clamp } from '../ui/clamp.tsx';
import { Link } from '../ui/link.tsx';
import { Prose } from '../ui/prose.tsx';
import { QuestionCrumb } from './question-crumb.tsx';
import styles from './question-head.module.css';
import { askedWords } from './question-words.ts';

const long = 420;

export function QuestionHead({ question }: { question: Question }) {
  const asked = askedWords(question);
  const { author } = question;
  return (
    <header>
      <QuestionCrumb question={question} />
      <h1 className={styles.title}>{question.title}</h1>
      <p className={styles.facts}>
        {asked && <strong>{asked}</strong>}
        {asked && ' · '}
        Posted {ago(question.createdAt, { dayOnly: author.kind === 'anonymous' })} by{' '}
        <AuthorName author={author} href={urls.author(author)} />
        {question.editedAt && ', edited'}
        {question.can.edit && (
          <>
            {' · '}
            <Link href={urls.editQuestion(question.slug)}>Edit</Link>
          </>
        )}
        {question.sample && (
          <>
            {' · '}
            <SampleMark />
          </>
        )}
      </p>
      {question.bodyHtml && (
        <div className={styles.body}>
          <Clamp long={question.body.length > long}>
            <Prose html={question.bodyHtml} />
          </Clamp>
        </div>
      )}
    </header>
  );
}
