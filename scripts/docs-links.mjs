import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root as here } from './root.mjs';

const made = /(?:^|\/)(?:node_modules|dist|data|\.cache|test-results|playwright-report)(?:\/|$)|^\.env$/;
const looksLikeAFile = /\.(?:tsx?|mjs|cjs|js|json|md|ya?ml|sql|css|html|sh)$/;
const ofNpm = new Set(['install', 'ci', 'exec', 'view', 'config', 'help']);
const ofPnpm = new Set(['install', 'add', 'remove', 'exec', 'why', 'deploy', 'outdated', 'update', 'audit']);

/** What in the docs names something that is not there, one sentence each. */
export function brokenReferences(root) {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => file && existsSync(join(root, file)));
  const docs = files.filter((file) => /^(?:[A-Z]+\.md|docs\/.*\.md)$/.test(file));
  const tree = { root, files, places: new Set(files.flatMap(endings)) };

  return docs.flatMap((doc) => {
    const text = readFileSync(join(root, doc), 'utf8');
    const broken = [...brokenLinks(tree, doc, text), ...brokenPaths(tree, doc, text), ...unknownScripts(tree, text)];
    return [...new Set(broken)].map((what) => `${doc}: ${what}`);
  });
}

/** `apps/api/src/app.ts` may be called so, `src/app.ts`, `app.ts`, or be meant by `api/src/`. */
function endings(file) {
  const parts = file.split('/');
  return parts.flatMap((_, from) => parts.slice(from).map((_, to) => parts.slice(from, from + to + 1).join('/')));
}

function brokenLinks({ root, files }, doc, text) {
  const links = [
    ...withoutCode(text).matchAll(
      /\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)|(?:src|href)="([^"]+)"|^\[[^\]]+\]:\s*(\S+)/gm,
    ),
  ];
  const targets = links.map(([, inline, html, reference]) => inline ?? html ?? reference);
  return targets
    .filter((target) => !/^[a-z][a-z+.-]*:|^\/\//i.test(target))
    .flatMap((target) => {
      const [path, heading] = target.split('#');
      const file = path ? normalize(join(dirname(doc), decodeURI(path))).replace(/\/$/, '') : doc;
      if (!files.includes(file) && !files.some((other) => other.startsWith(`${file}/`)) && file !== '.')
        return [`the link ${target} leads nowhere`];
      if (!heading || !file.endsWith('.md')) return [];
      return headingsOf(readFileSync(join(root, file), 'utf8')).includes(heading)
        ? []
        : [`the link ${target} names no heading`];
    });
}

/** As GitHub makes them. */
const headingsOf = (text) =>
  [...withoutFences(text).matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map(([, title]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );

const withoutFences = (text) => text.replaceAll(/^(```|~~~)[\s\S]*?^\1/gm, '');
const withoutCode = (text) => withoutFences(text).replaceAll(/`[^`\n]*`/g, '');

function brokenPaths({ root, places, files }, doc, text) {
  const spans = [...withoutFences(text).matchAll(/`([^`\n]+)`/g)].map(([, code]) => code);
  const first = new Set(files.map((file) => file.split('/')[0]));
  return spans
    .filter((code) => /^[\w.@-]+(?:\/[\w.@-]+)*\/?$/.test(code) && !/^@|^\.\w+$|^\d/.test(code))
    .filter(
      (code) =>
        looksLikeAFile.test(code) || (code.includes('/') && (code.endsWith('/') || first.has(code.split('/')[0]))),
    )
    .map((code) => code.replace(/^\.\//, '').replace(/\/$/, ''))
    .filter((path) => !made.test(path) && !/[A-Z]{2}.*\.(?!md)/.test(path))
    .filter((path) => !places.has(path) && !existsSync(join(root, dirname(doc), path)))
    .map((path) => `there is no ${path}`);
}

function unknownScripts({ root, files }, text) {
  const manifests = files
    .filter((file) => file.endsWith('package.json'))
    .map((file) => JSON.parse(readFileSync(join(root, file), 'utf8')));
  const own = new Set(Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts ?? {}));
  const code = [...text.matchAll(/^(```|~~~)[\s\S]*?^\1|`[^`\n]+`/gm)].map(([span]) => span).join('\n');

  const ofRoot = [...code.matchAll(/\b(p?npm) (run )?([a-z][\w:-]*)/g)]
    .filter(([, tool, run, name]) => !own.has(name) && (run || !(tool === 'npm' ? ofNpm : ofPnpm).has(name)))
    .map(([command]) => command);
  const ofPackages = [...code.matchAll(/\bpnpm (?:--filter|-F) (\S+) (?:run )?([a-z][\w:-]*)/g)]
    .filter(
      ([, name, script]) => !manifests.some((manifest) => manifest.name === name && script in (manifest.scripts ?? {})),
    )
    .map(([command]) => command);
  return [...ofRoot, ...ofPackages].map((command) => `there is no script for "${command}"`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const broken = brokenReferences(here);
  for (const sentence of broken) console.log(sentence);
  process.exitCode = broken.length === 0 ? 0 : 1;
}
