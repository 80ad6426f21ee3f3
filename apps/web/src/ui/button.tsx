import type { ComponentPropsWithRef } from 'react';
import styles from './button.module.css';
import { Link } from './link.tsx';

interface Look {
  /** `primary` once a view; `plain` is edged; `quiet` is only text. */
  look?: 'primary' | 'plain' | 'quiet' | 'danger';
  size?: 'usual' | 'small';
  wide?: boolean;
}

const classOf = ({ look = 'plain', size = 'usual', wide }: Look, more?: string) =>
  [styles.button, styles[look], size === 'small' && styles.small, wide && styles.wide, more].filter(Boolean).join(' ');

/** `busy` keeps the width, the focus and the words, and ignores presses. */
export function Button({
  look,
  size,
  wide,
  busy = false,
  className,
  onClick,
  type = 'button',
  ...rest
}: ComponentPropsWithRef<'button'> & Look & { busy?: boolean }) {
  return (
    <button
      {...rest}
      type={type}
      className={classOf({ look, size, wide }, className)}
      aria-disabled={busy || rest['aria-disabled'] || undefined}
      aria-busy={busy || undefined}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    />
  );
}

/** A link that looks like a button. */
export function ButtonLink({
  look,
  size,
  wide,
  className,
  ...rest
}: ComponentPropsWithRef<'a'> & Look & { href: string }) {
  return <Link {...rest} className={classOf({ look, size, wide }, className)} />;
}
