import { existsSync, readFileSync } from 'node:fs';
import { pnpmCommand } from '../../scripts/pnpm.mjs';
import { inRoot } from '../../scripts/root.mjs';
import { quietly, step } from '../../scripts/step.mjs';

/** What measures is installed by the bench alone: whoever only starts or builds Debrief does not load it. */
export async function installInstruments() {
  const installed = inRoot('bench/speed/node_modules/.pnpm/lock.yaml');
  const lock = readFileSync(inRoot('bench/speed/pnpm-lock.yaml'));
  if (existsSync(installed) && lock.equals(readFileSync(installed))) return;
  const [file, args] = pnpmCommand('--dir', inRoot('bench/speed'), 'install', '--frozen-lockfile');
  await step('Installing what measures', () => quietly(file, args));
}
