import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brokenReferences } from './docs-links.mjs';

let root;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'debrief-docs-'));
  execFileSync('git', ['init', '-q'], { cwd: root });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file, text) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function brokenIn(readme) {
  write('package.json', '{ "scripts": { "start": "", "check": "" } }');
  write('apps/web/package.json', '{ "name": "@debrief/web", "scripts": { "e2e": "" } }');
  write('apps/api/src/answers/answers.policy.ts', '');
  write('docs/glossary.md', '# Words\n\n## An answer, revised\n');
  write('README.md', readme);
  return brokenReferences(root);
}

describe('the references of the docs', () => {
  it.each([
    ['a link to a file', '[words](docs/glossary.md)'],
    ['a link to a heading', '[answer](./docs/glossary.md#an-answer-revised) and [here](#top)\n\n# Top'],
    ['a link elsewhere', '[node](https://nodejs.org)'],
    ['a whole path', '`apps/api/src/answers/answers.policy.ts`'],
    ['the end of a path, a name or a folder', '`answers/answers.policy.ts` `answers.policy.ts` `apps/api/`'],
    ['a pattern, a package, an address', '`*.policy.ts` `@debrief/contract` `/api/v1/me` `text/html` `0001-….md`'],
    ['what the build makes', '`apps/web/dist/index.html` `data/`'],
    [
      'a script',
      '`npm start`, `npm run check -- --fix`, `pnpm check`, `npm install`, `pnpm --filter @debrief/web e2e`',
    ],
    ['npm in prose', 'Nothing but Node and its npm has to be there.'],
  ])('let %s pass', (_, readme) => {
    expect(brokenIn(readme)).toEqual([]);
  });

  it.each([
    ['a link to no file', '[words](docs/words.md)', 'the link docs/words.md leads nowhere'],
    [
      'a link to no heading',
      '[answer](docs/glossary.md#a-question)',
      'the link docs/glossary.md#a-question names no heading',
    ],
    ['a picture that is not there', '<img src="docs/page.png">', 'the link docs/page.png leads nowhere'],
    ['a path that was moved', '`apps/api/src/answers/policy.ts`', 'there is no apps/api/src/answers/policy.ts'],
    ['a name that was changed', '`answer-policy.ts`', 'there is no answer-policy.ts'],
    ['a script that is not there', '```\nnpm run bench\n```', 'there is no script for "npm run bench"'],
    [
      'a script of no package',
      '`pnpm --filter @debrief/web storybook`',
      'there is no script for "pnpm --filter @debrief/web storybook"',
    ],
  ])('name %s', (_, readme, sentence) => {
    expect(brokenIn(readme)).toEqual([`README.md: ${sentence}`]);
  });
});
