import { alignWords } from './align-words.ts';
import type { Keyed } from './sentences.ts';
import { type Token, tokenise } from './words.ts';

/** A stretch of text that both versions share, or that only the later (`added`) or earlier (`removed`) one has. */
export interface Change {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

const LONGEST_ISLAND = 3;

/**
 * Compares two texts word by word. `same` + `removed` joined are `before`, `same` + `added` joined are `after`, to the
 * character, white space and line ends included; neighbours differ in kind, and a replaced stretch is removed first.
 *
 * Words are Unicode's (an accent belongs to its letter, scripts without spaces go by character). Up to three words that
 * happen to stand in both versions inside a longer rewritten stretch count as rewritten, for the reader's sake. Any
 * strings; two wholly different texts of 30,000 characters take well under a second (see `alignWords`, `alignTokens`).
 */
export function diffWords(before: string, after: string): Change[] {
  const a = tokenise(before).filter(counts);
  const b = tokenise(after).filter(counts);
  const partners = alignWords(a.map(keyed), b.map(keyed));
  dropIslands(partners, a, b);

  const changes: Change[] = [];
  let atBefore = 0;
  let atAfter = 0;
  partners.forEach((partner, index) => {
    const one = a[index];
    const other = b[partner];
    if (!one || !other) return;
    pushGap(changes, before.slice(atBefore, one.start), after.slice(atAfter, other.start));
    if (one.text === other.text) push(changes, 'same', one.text);
    else pushGap(changes, one.text, other.text);
    atBefore = one.end;
    atAfter = other.end;
  });
  pushGap(changes, before.slice(atBefore), after.slice(atAfter));
  return inOrder(changes);
}

function counts(token: Token): boolean {
  return token.kind !== 'space' || /\n\s*\n/.test(token.text);
}

function keyed({ kind, text, start, end }: Token): Keyed {
  return { key: kind === 'space' ? '\n' : text, start, end };
}

function dropIslands(partners: Int32Array, a: readonly Token[], b: readonly Token[]): void {
  const runs: { from: number; to: number }[] = [];
  partners.forEach((partner, index) => {
    if (partner < 0) return;
    const run = runs.at(-1);
    if (run && run.to === index && partner === partners[index - 1]! + 1) run.to = index + 1;
    else runs.push({ from: index, to: index + 1 });
  });
  const size = (tokens: readonly Token[], from: number, to: number) =>
    to > from ? tokens[to - 1]!.end - tokens[from]!.start : 0;
  const partnerAfter = (run: { to: number }) => partners[run.to - 1]! + 1;

  for (let index = 1; index < runs.length - 1; index += 1) {
    const [before, run, after] = [runs[index - 1]!, runs[index]!, runs[index + 1]!];
    const words = a.slice(run.from, run.to).filter(({ kind }) => kind === 'word').length;
    if (words > LONGEST_ISLAND || a.slice(run.from, run.to).some(({ kind }) => kind === 'space')) continue;
    const ahead = Math.max(size(a, before.to, run.from), size(b, partnerAfter(before), partners[run.from]!));
    const behind = Math.max(size(a, run.to, after.from), size(b, partnerAfter(run), partners[after.from]!));
    if (size(a, run.from, run.to) > Math.min(ahead, behind)) continue;
    partners.fill(-1, run.from, run.to);
    runs.splice(index, 1);
    index -= 1;
  }
}

function pushGap(changes: Change[], old: string, fresh: string): void {
  const shorter = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < shorter && old[head] === fresh[head] && isSpace(old[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === fresh.at(-1 - tail) && isSpace(old.at(-1 - tail))) tail += 1;
  push(changes, 'same', old.slice(0, head));
  push(changes, 'removed', old.slice(head, old.length - tail));
  push(changes, 'added', fresh.slice(head, fresh.length - tail));
  push(changes, 'same', old.slice(old.length - tail));
}

function isSpace(unit: string | undefined): boolean {
  return unit !== undefined && /\s/.test(unit);
}

function push(changes: Change[], kind: Change['kind'], text: string): void {
  if (text === '') return;
  changes.push({ kind, text });
}

/** Between two shared stretches, all that went comes before all that came. */
function inOrder(changes: readonly Change[]): Change[] {
  const ordered: Change[] = [];
  let [same, removed, added] = ['', '', ''];
  const flush = () => {
    push(ordered, 'removed', removed);
    push(ordered, 'added', added);
    removed = added = '';
  };
  for (const { kind, text } of changes) {
    if (kind === 'same') {
      flush();
      same += text;
      continue;
    }
    push(ordered, 'same', same);
    same = '';
    if (kind === 'removed') removed += text;
    else added += text;
  }
  flush();
  push(ordered, 'same', same);
  return ordered;
}
