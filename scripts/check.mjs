import { refuseOldNode } from './node-version.mjs';

refuseOldNode();

const { existsSync } = await import('node:fs');
const { installMissing } = await import('./install.mjs');
const { inRoot } = await import('./root.mjs');
const { explain, quietly, seconds } = await import('./step.mjs');
const { binOf, workspaces } = await import('./workspaces.mjs');

const fix = process.argv.includes('--fix');
const atOnce = 2;

await installMissing().catch(explain);

const typed = [...workspaces(), 'scripts'].filter((folder) => existsSync(inRoot(folder, 'tsconfig.json')));
const sources = ['apps', 'packages', 'scripts'];

/** The longest first, so that two at a time end together. */
const steps = [
  ...typed.map((folder) => [`Types of ${folder}`, typesOf(folder)]),
  [
    'Dependency rules',
    [binOf('dependency-cruiser', { command: 'depcruise' }), ...sources, '--output-type', 'err-long'],
  ],
  ['Unused code', [binOf('knip'), '--no-progress', '--no-config-hints']],
  ['Format and lint', [binOf('@biomejs/biome'), 'check', '--error-on-warnings', ...(fix ? ['--write'] : [])]],
  ['Links of the docs', [inRoot('scripts/docs-links.mjs')]],
];

function typesOf(folder) {
  const remembered = inRoot(`.cache/types/${folder.replace('/', '-')}.tsbuildinfo`);
  return [
    binOf('typescript', { command: 'tsc' }),
    '-p',
    folder,
    '--incremental',
    '--tsBuildInfoFile',
    remembered,
    '--pretty',
  ];
}

const failures = [];
const waiting = [...steps];

async function workThrough() {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [name, args] = next;
    const began = performance.now();
    const failure = await quietly(process.execPath, args).then(
      () => undefined,
      (error) => error,
    );
    if (failure) failures.push([name, failure]);
    console.log(`${failure ? '✗' : '✓'} ${name} ${seconds(began)}`);
  }
}

await Promise.all(Array.from({ length: atOnce }, workThrough));
for (const [name, { message }] of failures) console.error(`\n${name}:\n${message}`);
process.exitCode = failures.length === 0 ? 0 : 1;
