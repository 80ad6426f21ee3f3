import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inRoot } from './root.mjs';

export const manifestOf = (folder) => readJson(inRoot(folder, 'package.json'));

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const childrenOf = (folder) => readdirSync(inRoot(folder)).map((name) => `${folder}/${name}`);

/** Every folder that pnpm-workspace.yaml names; a Docker build sees only some of them. */
export const workspaces = () =>
  ['bench', ...childrenOf('apps'), ...childrenOf('packages')].filter((folder) =>
    existsSync(inRoot(folder, 'package.json')),
  );

/** The script behind a package's command, for `node`: quicker than npx, and no shell that keeps signals to itself. */
export function binOf(name, { command = name.split('/').at(-1), of = '.' } = {}) {
  const manifest = manifestPath(name, of);
  const { bin } = readJson(manifest);
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[command]);
}

/** Some packages do not export their manifest, so it is looked for where Node would look. */
function manifestPath(name, folder) {
  const places = createRequire(inRoot(folder, 'package.json')).resolve.paths(name) ?? [];
  const at = places.map((place) => join(place, name, 'package.json')).find(existsSync);
  if (!at) throw new Error(`${name} is not installed in ${folder}`);
  return at;
}
