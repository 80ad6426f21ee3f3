import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { inRoot } from './root.mjs';
import { quietly } from './step.mjs';
import { binOf } from './workspaces.mjs';

const out = inRoot('apps/web/dist');
const worthCompressing = /\.(js|css|html|svg|json|txt|webmanifest)$/;
const smallest = 512;

export async function buildPage() {
  const vite = binOf('vite', { of: 'apps/web' });
  await quietly(process.execPath, [vite, 'build'], {
    cwd: inRoot('apps/web'),
    env: { ...process.env, NODE_ENV: 'production' },
  });
  await compressAhead();
}

/** The server sends these as they are, so the slowest and smallest compression costs nobody anything. */
async function compressAhead() {
  const files = await readdir(out, { recursive: true, withFileTypes: true });
  const wanted = files.filter((entry) => entry.isFile() && worthCompressing.test(entry.name));
  await Promise.all(wanted.map(({ parentPath, name }) => compress(join(parentPath, name))));
}

async function compress(file) {
  const content = await readFile(file);
  if (content.length < smallest) return;
  const asBrotli = {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(content, asBrotli),
    promisify(gzip)(content, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
}
