import { existsSync, readFileSync } from 'node:fs';

const folder = new URL('../../../../shared/data/', import.meta.url);

/** A file of `../shared/data` beside the repository, a JSON list of texts or one a line; where it is absent that is said, and it is empty. */
export function sharedList(path: string, cases: number): string[] {
  const file = new URL(path, folder);
  if (!existsSync(file)) {
    process.stdout.write(`${cases} cases not run: ../shared/data/${path} is absent\n`);
    return [];
  }
  const text = readFileSync(file, 'utf8');
  return path.endsWith('.json') ? JSON.parse(text) : text.split('\n').filter((line) => line !== '');
}
