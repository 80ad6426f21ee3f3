import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));

/** For tests: a file of `../shared/data` beside the repository, or `undefined` where that is absent, which it says. */
export function sharedData(path: string, whatItHolds: string): string | undefined {
  if (existsSync(root + path)) return readFileSync(root + path, 'utf8');
  console.log(`not run, because ../shared/data/${path} is absent: ${whatItHolds}`);
  return undefined;
}
