import type { Comment } from '@debrief/contract';

type Anchor = NonNullable<Comment['anchor']>;

const ends = /[.!?…]["’”)]*$/u;

/** The rest of the sentence around anchored words; cut at a word, and said so, where their anchor remembers no more of it. */
export function sentenceAround({ prefix, exact, suffix }: Anchor): { before: string; after: string } {
  const begun = prefix.replace(/^[\s\S]*(?:[.!?…]["’”)]*\s|\n)/u, '');
  const before = begun === prefix && /\s/.test(prefix) ? `… ${prefix.replace(/^\S*\s/, '')}` : begun;
  if (ends.test(exact)) return { before, after: '' };
  const [line = ''] = suffix.split('\n');
  const ended = /^.*?[.!?…]["’”)]*(?=\s|$)/u.exec(line)?.[0];
  if (ended !== undefined) return { before, after: ended };
  return { before, after: line === suffix && /\s/.test(line) ? `${line.replace(/\s\S*$/, '')} …` : line };
}
