import { readFile } from 'node:fs/promises';
import { dirname, relative, sep } from 'node:path';
import { build } from 'esbuild';
import { inRoot } from './root.mjs';

const usual = 'apps/api/dist';

const usualPrograms = [
  'server',
  'remove-sample',
  'import-file',
  'export-file',
  'give-role',
  'lost-device',
  'replay-erasures-now',
  'reseal-replays-now',
].map((name) => `apps/api/src/${name}.ts`);

/** They read files of their own beside themselves: WebAssembly, a native addon, the pages of the API's documentation. */
const outside = ['@electric-sql/pglite', '@node-rs/argon2', '@fastify/swagger-ui', 'pg-native'];

/**
 * The server with almost everything it depends on as few files: reading hundreds of them took most of a start. A proof may have it
 * built into another folder beside it, with a source changed on the way: `change` takes a path and its text, and gives a text. Or it has
 * another program built of the same sources: `programs` are their files.
 */
export async function buildServer({ out = usual, change = (_path, text) => text, programs = usualPrograms } = {}) {
  await build({
    entryPoints: programs.map((file) => inRoot(file)),
    outdir: inRoot(out),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    external: outside,
    splitting: true,
    minifySyntax: true,
    plugins: [addressesOfSources(out, change)],
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    logLevel: 'warning',
  });
}

/** A source that finds a file beside itself (migrations, the seed) must find it from inside the bundle too. */
const addressesOfSources = (out, change) => ({
  name: 'addresses-of-sources',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      if (path.includes('node_modules')) return undefined;
      const text = change(path, await readFile(path, 'utf8'));
      const contents = text.replaceAll(/\bimport\.meta\.(url|dirname|filename)\b/g, (_, what) =>
        addressOf(out, path, what),
      );
      return { contents, loader: 'ts' };
    });
  },
});

function addressOf(out, path, what) {
  const target = what === 'dirname' ? dirname(path) : path;
  const url = `new URL(${JSON.stringify(relative(inRoot(out), target).split(sep).join('/'))}, import.meta.url)`;
  return what === 'url' ? `${url}.href` : `process.getBuiltinModule('node:url').fileURLToPath(${url})`;
}
