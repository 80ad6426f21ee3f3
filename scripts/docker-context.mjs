import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Copies what `COPY source destination` would: the files below `source` that .dockerignore lets into the context. */
export function copyFromContext(context, source, destination) {
  const rules = ignoreRules(readFileSync(join(context, '.dockerignore'), 'utf8'));
  const copy = (path, to) => {
    if (statSync(join(context, path)).isDirectory()) {
      if (isIgnored(rules, path) && !mayHoldAllowed(rules, path)) return;
      for (const name of readdirSync(join(context, path))) copy(`${path}/${name}`, join(to, name));
    } else if (!isIgnored(rules, path)) {
      mkdirSync(dirname(to), { recursive: true });
      rmSync(to, { force: true });
      copyFileSync(join(context, path), to);
    }
  };
  if (!existsSync(join(context, source))) throw new Error(`COPY ${source}: there is no such file`);
  copy(source, destination);
  if (!existsSync(destination)) throw new Error(`COPY ${source}: .dockerignore keeps all of it out`);
}

function ignoreRules(text) {
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const pattern = line.replace(/^!/, '');
      return { pattern, allows: line.startsWith('!'), matches: asRegExp(pattern) };
    });
}

/** A pattern takes whatever is below it along. */
function asRegExp(pattern) {
  const source = pattern
    .replaceAll(/[.+^$()|{}[\]\\]/g, '\\$&')
    .replaceAll(/\*\*\/|\*\*|\*/g, (stars) => ({ '**/': '(?:.*/)?', '**': '.*' })[stars] ?? '[^/]*');
  return new RegExp(`^${source}(?:/|$)`);
}

/** The last rule that matches decides. */
const isIgnored = (rules, path) => rules.findLast(({ matches }) => matches.test(path))?.allows === false;

const mayHoldAllowed = (rules, folder) =>
  rules.some(({ allows, pattern }) => allows && pattern.startsWith(`${folder}/`));
