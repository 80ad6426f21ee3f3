/** What is written in ASCII, as most is, has none. */
const withoutMarks = (text: string) => (/[^\0-\x7f]/.test(text) ? text.normalize('NFKD').replace(/\p{M}/gu, '') : text);

/** One form for all ways to write a name: small letters, no accents, single spaces. */
export const plainKey = (name: string) => withoutMarks(name).toLowerCase().replace(/\s+/g, ' ').trim();

/** Part of an address made of a text: letters and digits with hyphens between, at most 80 characters; `fallback` where none is left. */
export function slugOf(text: string, fallback: string): string {
  const words = plainKey(text).match(/[a-z0-9]+/g) ?? [];
  let slug = '';
  for (const word of words) {
    if (slug.length + word.length > 79) break;
    slug += `${slug && '-'}${word}`;
  }
  return slug || fallback;
}
