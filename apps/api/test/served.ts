import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../src/app.ts';
import { secret, it as usual } from './it.ts';

/** An app that serves a built page too. */
export const it = usual.extend<{ served: FastifyInstance }>({
  served: async ({ db }, use) => {
    const pageFolder = mkdtempSync(join(tmpdir(), 'debrief-page-'));
    writeFileSync(join(pageFolder, 'index.html'), '<html><head></head><body><div id="root"></div></body></html>');
    const app = await buildApp({ db, secret, url: 'http://debrief.test', pageFolder });
    await use(app);
    await app.close();
    rmSync(pageFolder, { recursive: true });
  },
});
