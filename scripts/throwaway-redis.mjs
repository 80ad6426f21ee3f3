import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from './free-port.mjs';

/**
 * A Redis or Valkey of its own, in memory: its address, and what ends it. Undefined where none is installed.
 * @param {number} [port]
 * @returns {Promise<{ url: string, port: number, stop: () => Promise<void> } | undefined>}
 */
export async function startThrowawayRedis(port) {
  const own = port ?? (await freePort());
  for (const program of ['valkey-server', 'redis-server']) {
    const args = ['--port', String(own), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', '/tmp'];
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    const isReady = await new Promise((resolve) => {
      child.once('error', () => resolve(false));
      child.once('exit', () => resolve(false));
      child.stdout.on('data', (text) => String(text).includes('Ready to accept connections') && resolve(true));
    });
    if (!isReady) continue;
    return {
      url: `redis://127.0.0.1:${own}`,
      port: own,
      async stop() {
        child.kill('SIGTERM');
        if (child.exitCode === null) await once(child, 'exit');
      },
    };
  }
  return undefined;
}
