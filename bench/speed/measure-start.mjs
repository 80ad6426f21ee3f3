import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/free-port.mjs';
import { inRoot } from '../../scripts/root.mjs';
import { memoryOf } from './process-figures.mjs';
import { startFlags, startServer } from './server.mjs';

/** `npm start` with nothing set: an empty folder, which is filled with the sample community, and then the same again. */
export async function measureStart() {
  const folder = mkdtempSync(join(tmpdir(), 'debrief-bench-'));
  try {
    return { first: await startOnce(folder), again: await startOnce(folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startOnce(folder) {
  const port = await freePort();
  const env = { PORT: `${port}`, DATA_DIR: folder, DATABASE_URL: '', PUBLIC_URL: '', SECRET_KEY: '', SEED: '' };
  const server = await startServer([...startFlags, inRoot('scripts/start.mjs')], { port, env });
  const { now } = memoryOf(server.pid);
  await server.stop();
  return { readyAfter: server.readyAfter, memory: now };
}
