import { existsSync, readFileSync } from 'node:fs';
import { pnpmCommand } from './pnpm.mjs';
import { inRoot } from './root.mjs';
import { quietly, step } from './step.mjs';
import { manifestOf, workspaces } from './workspaces.mjs';

/** pnpm writes its copy of the lock file last, so an install that was cut off does not count as one. */
function isInstalled() {
  const lock = readFileSync(inRoot('pnpm-lock.yaml'));
  const installed = inRoot('node_modules/.pnpm/lock.yaml');
  if (!existsSync(installed) || !lock.equals(readFileSync(installed))) return false;
  return workspaces().every((folder) => existsSync(inRoot(folder, 'node_modules')) || needsNothing(manifestOf(folder)));
}

const needsNothing = ({ dependencies, devDependencies }) => !dependencies && !devDependencies;

/** Uses no network and a few milliseconds when there is nothing to do. */
export async function installMissing() {
  if (isInstalled()) return;
  // `--prod=false`: with NODE_ENV=production pnpm would leave out what the build needs.
  const [file, args] = pnpmCommand(
    'install',
    '--frozen-lockfile',
    '--prod=false',
    '--config.confirmModulesPurge=false',
  );
  await step('Installing packages', () => quietly(file, args));
}
