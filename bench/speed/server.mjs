import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { inRoot } from '../../scripts/root.mjs';

const { start } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).scripts;
/** What `npm start` tells Node. */
export const startFlags = start.split(' ').filter((word) => word.startsWith('--'));

/** Starts a server of its own process and waits until it is ready: `{ pid, url, readyAfter (ms), stop }`. */
export async function startServer(args, { port, env = {} }) {
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text) => (said = `${said}${text}`.slice(-4000)));
  let code;
  child.once('exit', (status) => {
    code = status ?? 1;
  });
  const ended = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  while (!(await isReady(url))) {
    if (code !== undefined) throw new Error(`${args[0]} ended with ${code} before it was ready.\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const readyAfter = performance.now() - began;
  return {
    pid: child.pid,
    url,
    readyAfter,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

const isReady = (url) =>
  fetch(`${url}/readyz`).then(
    (response) => response.ok,
    () => false,
  );
