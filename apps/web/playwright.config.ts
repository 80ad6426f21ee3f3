import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

if (!existsSync(new URL('../api/dist/server.js', import.meta.url)) || !existsSync(new URL('dist', import.meta.url)))
  process.stderr.write('The journeys need a built server and page: run `node scripts/build.mjs` at the root first.\n');

const port = process.env['E2E_PORT'] ?? '3310';
const address = `http://127.0.0.1:${port}`;
const databaseUrl = process.env['E2E_DATABASE_URL'];

/** Made once: the workers read this file too, and inherit the name. */
function freshFolder(): string {
  const kept = process.env['E2E_DATA_DIR'];
  if (kept) return kept;
  const made = mkdtempSync(join(tmpdir(), 'debrief-e2e-'));
  process.env['E2E_DATA_DIR'] = made;
  process.on('exit', () => rmSync(made, { recursive: true, force: true }));
  return made;
}

export default defineConfig({
  testDir: '.',
  testMatch: 'e2e/*.e2e.ts',
  workers: 1,
  reporter: 'list',
  // Two of these run beside each other there, on two cores. What passes only then is listed as flaky, and is a fault to be found.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 90_000,
  // Two cores run the browser, the server and the database: what comes late is not wrong.
  expect: { timeout: 15_000 },
  use: {
    baseURL: address,
    launchOptions: {
      executablePath: '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'phone', use: { viewport: { width: 390, height: 844 } } },
    { name: 'desktop', use: { viewport: { width: 1280, height: 900 } } },
  ],
  webServer: {
    command: 'node ../api/dist/server.js',
    url: `${address}/readyz`,
    timeout: 90_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 9_000 },
    env: {
      PORT: port,
      HOST: '127.0.0.1',
      DATA_DIR: freshFolder(),
      LOG_LEVEL: 'warn',
      SEED: 'demo',
      DATABASE_URL: databaseUrl ?? '',
    },
  },
});
