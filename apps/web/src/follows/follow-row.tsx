import type { Follow } from '@debrief/contract';
import { urls } from '../app/urls.ts';
import { nameOf } from '../ui/author-line.tsx';
import { Link } from '../ui/link.tsx';
import { FollowButton } from './follow-button.tsx';
import styles from './follow-row.module.css';

const addresses = {
  company: urls.company,
  topic: urls.topic,
  question: urls.question,
  answer: urls.answer,
  member: urls.member,
};
const kinds = { company: 'Company', topic: 'Topic', question: 'Question', answer: 'Answer', member: 'Member' };

/** Something one follows, and where to stop. */
export function FollowRow({ follow }: { follow: Follow }) {
  const { kind, key, name, author } = follow;
  return (
    <li className={styles.row}>
      <div>
        <p className={styles.kind}>
          {kinds[kind]}
          {author && ` of ${nameOf(author)}`}
        </p>
        <Link className={styles.name} href={addresses[kind](key)}>
          {name}
        </Link>
      </div>
      <FollowButton target={{ kind, key }} followed of={name} />
    </li>
  );
}
