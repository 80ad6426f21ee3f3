import { spawn } from 'node:child_process';
import { root } from './root.mjs';

export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** One line for one slow thing: what is being done, and then how long it took. */
export async function step(what, work) {
  const began = performance.now();
  process.stdout.write(`${what}… `);
  try {
    const result = await work();
    process.stdout.write(`${seconds(began)}\n`);
    return result;
  } catch (error) {
    process.stdout.write(`failed after ${seconds(began)}\n`);
    throw error;
  }
}

class Failed extends Error {}

/** Ends a script: with what the command said when a command failed, with the whole error when it is our own mistake. */
export function explain(error) {
  console.error(error instanceof Failed ? error.message : error);
  process.exit(1);
}

/** Runs a command and keeps what it says, all of which is the error's message when it fails. */
export function quietly(file, args, { cwd = root, env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], shell: needsShell(file) });
    const giveUp = () => {
      child.kill();
      process.exit(143);
    };
    process.once('SIGTERM', giveUp);

    let said = '';
    child.stdout.on('data', (text) => (said += text));
    child.stderr.on('data', (text) => (said += text));
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('SIGTERM', giveUp);
      if (code === 0) resolve(said);
      else reject(new Failed(said.trim() || `${file} ended with ${code}`));
    });
  });
}

/** On Windows npm is a script, which only a shell can start. */
const needsShell = (file) => process.platform === 'win32' && file === 'npm';
