import type { Question } from '@debrief/contract';
import { Fragment } from 'react';
import { urls } from '../app/urls.ts';
import { Link } from '../ui/link.tsx';
import styles from './question-crumb.module.css';

/** Company · topic. */
export function QuestionCrumb({
  question: { companies, topics },
}: {
  question: Pick<Question, 'companies' | 'topics'>;
}) {
  const links = [
    ...companies.map(({ slug, name }) => ({ href: urls.company(slug), name })),
    ...topics.map(({ slug, name }) => ({ href: urls.topic(slug), name })),
  ];
  return (
    <p className={styles.crumb}>
      {links.map(({ href, name }, index) => (
        <Fragment key={href}>
          {index > 0 && <span aria-hidden="true"> · </span>}
          <Link href={href}>{name}</Link>
        </Fragment>
      ))}
    </p>
  );
}
