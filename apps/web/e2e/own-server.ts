import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { mark, signUp } from './people.ts';

const port = String(Number(process.env['E2E_PORT'] ?? '3310') + 1);
const address = `http://127.0.0.1:${port}`;

/** A server of one's own that can be stopped and started again on the same data, beside the one of all journeys. */
export async function startServer(settings: Record<string, string> = {}) {
  const env = {
    ...process.env,
    PORT: port,
    HOST: '127.0.0.1',
    DATA_DIR: join(process.env['E2E_DATA_DIR']!, 'own'),
    DATABASE_URL: process.env['E2E_DATABASE_URL'] ?? '',
    LOG_LEVEL: 'warn',
    SEED: 'none',
    ...settings,
  };
  const server = spawn(process.execPath, [fileURLToPath(new URL('../../api/dist/server.js', import.meta.url))], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'ignore',
    env,
  });
  // A journey that is out of time ends without its own end: the next would meet this server at its port.
  const endWithWorker = () => server.kill('SIGKILL');
  process.once('exit', endWithWorker);
  await untilReady(server);
  return {
    address,
    env,
    async stop() {
      process.off('exit', endWithWorker);
      server.kill('SIGTERM');
      if (server.exitCode === null) await once(server, 'exit');
    },
  };
}

export type OwnServer = Awaited<ReturnType<typeof startServer>>;

async function untilReady(server: ChildProcess): Promise<void> {
  const until = Date.now() + 60_000;
  while (Date.now() < until && server.exitCode === null) {
    const ready = await fetch(`${address}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The server of its own did not come up (exit code ${server.exitCode}).`);
}

/** Signs up at a server of its own and is given a role: from the machine, while the embedded engine is at rest. */
export async function memberWithRole(page: Page, server: OwnServer, role: 'admin' | 'moderator'): Promise<OwnServer> {
  const who = `${role}-${mark()}`;
  await page.goto(`${server.address}/sign-up`);
  await signUp(page, who);
  await page.goto(`${server.address}/settings`);
  const handle = await page
    .getByRole('textbox', { name: /handle|address/i })
    .first()
    .inputValue();
  await server.stop();
  const script = fileURLToPath(new URL('../../api/dist/give-role.js', import.meta.url));
  const given = spawnSync(process.execPath, [script, handle, role], { env: server.env, encoding: 'utf8' });
  expect(given.stdout).toBe(`${handle} is ${role} now.\n`);
  const again = await startServer();
  await page.goto(again.address);
  await expect(page.getByRole('button', { name: 'You and the look' })).toBeVisible();
  return again;
}
