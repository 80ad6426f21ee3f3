import { literalPattern } from '../platform/literal-pattern.ts';

/** Words in a text that may tell who wrote it, or that it should not have been written. */
export interface TellingWords {
  kind: 'name' | 'email' | 'phone' | 'profile' | 'secret';
  words: string;
}

interface Writer {
  handle: string;
  displayName: string;
}

const email = /[\p{L}\p{N}._%+-]+(?:@|\s?[([]at[)\]]\s?)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/giu;
const profile = /\b(?:linkedin\.com\/in|github\.com|x\.com|twitter\.com|xing\.com\/profile|t\.me)\/[\p{L}\p{N}_.-]+/giu;
/** Digits in groups; `isPhone` says which of them are no money, date or range of years. */
const digits = /(?<![\p{L}\p{N}.,:/$€£¥-])(?:\+|\(\+?)?\d[\d\s().\-/\u00a0]{5,}\d(?![\p{L}\p{N}%]|[.,:]\d)/gu;
const secret =
  /\b(?:under|signed|covered by|bound by|breaks?|violat\p{L}+)\s+(?:an?\s+|my\s+|the\s+|their\s+)?(?:strict\s+)?(?:NDAs?|non-?\s?disclosure(?:\s+agreement)?)\b|\bNDAs?\b|\bnon-?\s?disclosure\s+agreement\b/gu;
const secretInAnyCase = /\b(?:under|signed)\s+(?:an?\s+|my\s+|the\s+)?(?:nda|non-?\s?disclosure)\b/giu;

function isPhone(found: string): boolean {
  const count = found.replace(/\D/g, '').length;
  if (count < 8 || count > 15) return false;
  if (/^(?:\+|\(\+|00)/.test(found)) return true;
  if (/^\d{1,3}(?:[\s.\u00a0]\d{3})+$/.test(found)) return false;
  if (found.split(/\D+/).filter((group) => group.length === 1).length > 1) return false;
  if (/\d{4}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}/.test(found)) return false;
  if (/^(?:(?:19|20)\d\d[\s\-/]*)+$/.test(found)) return false;
  // Without a plus only what is written as numbers to call are: in groups, or with the zero that leads out.
  return count >= 9 && (/^\(?0/.test(found) || /\d[\s().\-/\u00a0]+\d+[\s().\-/\u00a0]+\d/.test(found));
}

/** The whole name or handle in any case; a part of the name, which may be a common word too, as it is written there. */
function namesIn(text: string, { handle, displayName }: Writer): string[] {
  const whole = [displayName.trim(), handle].filter((name) => name.length > 2);
  const parts = displayName.split(/[\s.]+/).filter((part) => part.length > 2 && /^\p{Lu}/u.test(part));
  const among = (names: string[], flags: string) =>
    names.length
      ? text.match(new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(literalPattern).join('|')})(?![\\p{L}\\p{N}])`, flags))
      : null;
  return [...(among(whole, 'giu') ?? []), ...(among(parts, 'gu') ?? [])];
}

/**
 * What in a text may tell who wrote it: the writer's name or handle, an email address, a telephone number, the address of a
 * profile; and words that say it is under a non-disclosure agreement. Each once. Reads the text here, and sends it nowhere.
 */
export function tellingWords(text: string, writer: Writer | null): TellingWords[] {
  const found: TellingWords[] = [
    ...(writer ? namesIn(text, writer) : []).map((words) => ({ kind: 'name' as const, words })),
    ...(text.match(email) ?? []).map((words) => ({ kind: 'email' as const, words })),
    ...(text.match(profile) ?? []).map((words) => ({ kind: 'profile' as const, words })),
    ...(text.match(digits) ?? []).filter(isPhone).map((words) => ({ kind: 'phone' as const, words: words.trim() })),
    ...[...(text.match(secret) ?? []), ...(text.match(secretInAnyCase) ?? [])].map((words) => ({
      kind: 'secret' as const,
      words,
    })),
  ];
  const inOther = ({ words }: TellingWords, at: number) =>
    found.some((other, index) => index !== at && other.words.includes(words) && (other.words !== words || index < at));
  return found.filter((one, at) => !inOther(one, at));
}
