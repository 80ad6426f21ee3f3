import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from './fingerprint.mjs';
import { inRoot } from './root.mjs';
import { explain, step } from './step.mjs';

const packages = [
  'packages/contract/package.json',
  'packages/contract/src',
  'packages/prose/package.json',
  'packages/prose/src',
];
const everywhere = ['pnpm-lock.yaml', 'tsconfig.base.json', 'scripts/build.mjs', ...packages];

/** Builders are imported when they are needed: a start that builds nothing loads neither esbuild nor zlib. */
const parts = [
  {
    name: 'page',
    made: 'apps/web/dist/index.html',
    sources: [...everywhere, 'scripts/build-page.mjs', 'apps/web'],
    build: async () => (await import('./build-page.mjs')).buildPage(),
  },
  {
    name: 'server',
    made: 'apps/api/dist/server.js',
    sources: [...everywhere, 'scripts/build-server.mjs', 'apps/api/package.json', 'apps/api/src', 'apps/api/seed'],
    build: async () => (await import('./build-server.mjs')).buildServer(),
  },
];

export async function buildChanged() {
  for (const { name, made, sources, build } of parts) {
    const stamp = inRoot(`.cache/build/${name}`);
    const now = fingerprint(sources);
    if (existsSync(inRoot(made)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) continue;

    await step(`Building the ${name}`, build);
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, now);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildChanged().catch(explain);
