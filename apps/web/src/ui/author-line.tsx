import type { Author } from '@debrief/contract';
import type { ReactNode } from 'react';
import styles from './author-line.module.css';
import { Avatar } from './avatar.tsx';
import { Link } from './link.tsx';

export const nameOf = (author: Author) =>
  author.kind === 'member' ? author.displayName || author.handle : author.name;

/** A name, linked where it has a page. */
export function AuthorName({ author, href }: { author: Author; href?: string | undefined }) {
  if (!href) return <strong className={styles.name}>{nameOf(author)}</strong>;
  return (
    <Link className={styles.name} href={href}>
      {nameOf(author)}
    </Link>
  );
}

/** Avatar and name, with a few words beside the name and a smaller line beneath. */
export function AuthorLine({
  author,
  href,
  children,
  below,
  size = 36,
}: {
  author: Author;
  href?: string | undefined;
  children?: ReactNode;
  below?: ReactNode;
  size?: number;
}) {
  return (
    <div className={styles.line}>
      <Avatar author={author} size={size} />
      <div>
        <AuthorName author={author} href={href} />
        {children}
        {below && <div className={styles.below}>{below}</div>}
      </div>
    </div>
  );
}
