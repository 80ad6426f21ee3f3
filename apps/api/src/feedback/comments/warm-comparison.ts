import { setImmediate as others } from 'node:timers/promises';
import { createAnchor, placerBetween } from '@debrief/prose';

const words =
  'first measure people because number weekly answer ask interview before metric share reader which saves would list why team build count of for the a to and they we is when it with rather change'.split(
    ' ',
  );
const rounds = 8;

/**
 * Compares made-up versions of a long answer before anybody publishes one: what a process does for the first time takes it
 * several times as long, and everybody else waits. Lets requests go first between rounds; about a quarter of a second of a processor in all.
 */
export async function warmComparison(): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    await others();
    const before = madeUpText(round);
    const place = placerBetween(before, nextVersion(before));
    for (let start = 0; start + 60 <= before.length; start += 200)
      place(createAnchor(before, { start, end: start + 60 }));
  }
}

/** About 1,400 words in paragraphs; the same for the same round. */
function madeUpText(round: number): string {
  let state = round + 1;
  // Park and Miller's minimal standard generator (1988).
  const next = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const sentence = () => {
    const text = Array.from({ length: 6 + next(20) }, () => words[next(words.length)]).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  return Array.from({ length: 18 }, () => Array.from({ length: 5 }, sentence).join(' ')).join('\n\n');
}

/** A paragraph is deleted, two change places, and sentences are rewritten, shortened and added. */
function nextVersion(text: string): string {
  const paragraphs = text.split('\n\n').map((paragraph, n) => {
    if (n % 4 === 0) return paragraph;
    const [one, two, ...rest] = paragraph.split(/(?<=\.) /);
    if (n % 4 === 1) return [one, two!.replace(/ \w+ \w+/, ' something else'), ...rest].join(' ');
    return n % 4 === 2 ? [two, ...rest].join(' ') : ['One more of them stands here now.', one, two, ...rest].join(' ');
  });
  const [first, second, , ...others] = paragraphs;
  return [others[0], second, first, ...others.slice(1)].join('\n\n');
}
