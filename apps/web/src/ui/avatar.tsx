import type { Author } from '@debrief/contract';
import styles from './avatar.module.css';

/** Initials on one of eight hues; a made-up name gets one grey leaf, since a hue would link its posts. */
export function Avatar({ author, size = 36 }: { author: Author; size?: number }) {
  const place = { width: size, height: size, fontSize: size * 0.38 };
  if (author.kind === 'anonymous')
    return (
      <span className={`${styles.avatar} ${styles.leaf}`} style={place} aria-hidden="true">
        ❧
      </span>
    );
  return (
    <span className={`${styles.avatar} ${styles[`hue${hueOf(author.handle)}`]}`} style={place} aria-hidden="true">
      {initials(author.displayName || author.handle)}
    </span>
  );
}

function hueOf(handle: string): number {
  let sum = 0;
  for (const letter of handle) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 8;
  return sum;
}

function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '');
  return letters.join('').toUpperCase();
}
