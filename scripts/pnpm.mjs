import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { root } from './root.mjs';

/** The one version this repository installs with; nothing but Node and its npm has to be there. */
const pnpmVersion = '10.34.9';

/**
 * The pinned pnpm with these arguments, as `[file, args]` for whoever spawns it.
 * @returns {[string, string[]]}
 */
export const pnpmCommand = (...args) => [
  'npm',
  ['exec', '--yes', '--prefer-offline', `--package=pnpm@${pnpmVersion}`, '--', 'pnpm', ...args],
];

/** Runs the pinned pnpm and gives its exit code. */
export function pnpm(...args) {
  const [file, all] = pnpmCommand(...args);
  const { status, error } = spawnSync(file, all, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) throw error;
  return status ?? 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(pnpm(...process.argv.slice(2)));
