import { readdirSync, readFileSync } from 'node:fs';
import { sharedList } from './shared-data.ts';

interface Failure {
  ref: string;
  what_went_wrong: string;
}

/** What went wrong in other forums and in what we build on, from public advisories. */
export const failures = sharedList('hostile/forum-cve-regressions.json', 36) as unknown as Failure[];

/** What cannot go wrong here, and why; `past-failures-of-forums.test.ts` holds each reason true. */
export const cannotHappen: Record<string, string> = {
  'CVE-2023-40033 / GHSA-67c6-q4j4-hccg':
    'Nobody uploads a picture: the contract takes none, and the only bytes are rows.',
  'CVE-2024-22393': 'Nobody uploads a picture: the contract takes none, and the only bytes are rows.',
  'CVE-2026-29178 / CVE-2026-33693': 'Nothing is fetched from an address that somebody gave.',
  'CVE-2023-36460 / 36459 / 36461': 'No file is kept under a name that somebody gave, and no link is previewed.',
};

/** How often each of these is the name of a test, before the first colon. */
export function testsOf(refs: string[]): Record<string, number> {
  const folder = new URL('.', import.meta.url);
  const text = readdirSync(folder)
    .filter((name) => /^past-failures-.*\.test\.ts$/.test(name))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
  return Object.fromEntries(refs.map((ref) => [ref, text.split(`it('${ref}: `).length - 1]));
}
