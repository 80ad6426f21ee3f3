import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { inRoot } from './root.mjs';

const patience = 60_000;
export const secret = 'a secret for proofs, long enough to be one';

/**
 * The built server as a process of its own, ready to answer on this port; another built one where its folder is named. `heard` gets what
 * it writes into its log.
 */
export async function serve({ port, built = 'apps/api/dist', heard = undefined, ...settings }) {
  const { PATH, HOME } = process.env;
  const usual = { PATH, HOME, HOST: '127.0.0.1', SECRET_KEY: secret, SEED: 'none', LOG_LEVEL: 'fatal' };
  const child = spawn(process.execPath, [inRoot(`${built}/server.js`)], {
    env: { ...usual, NODE_ENV: 'production', PORT: String(port), ...settings },
    stdio: ['ignore', heard ? 'pipe' : 'ignore', 'pipe'],
  });
  child.stdout?.on('data', heard);
  let said = '';
  child.stderr.on('data', (text) => (said = `${said}${text}`.slice(-4000)));
  let hasEnded = false;
  const ended = new Promise((resolve) =>
    child.once('exit', (code, signal) => {
      hasEnded = true;
      resolve({ code, signal });
    }),
  );
  /** Sends this signal, and tells how the process ended. */
  const end = (signal) => {
    child.kill(signal);
    return ended;
  };

  const url = `http://127.0.0.1:${port}`;
  /** Told when it ends though nobody asked for it. */
  const mustLive = () => {
    if (hasEnded) throw new Error(`The server ended by itself: ${said}`);
  };
  for (const began = performance.now(); performance.now() - began < patience; await pause(25)) {
    if (hasEnded) throw new Error(`The server ended before it was ready: ${said}`);
    const ready = await fetch(`${url}/readyz`).catch(() => undefined);
    if (ready?.status === 200) return { url, end, mustLive };
  }
  await end('SIGKILL');
  throw new Error(`The server was not ready after ${patience / 1000} s: ${said}`);
}
