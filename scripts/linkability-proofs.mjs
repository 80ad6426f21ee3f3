import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { buildServer } from './build-server.mjs';
import { withDatabase } from './proof-databases.mjs';
import { inRoot } from './root.mjs';
import { quietly } from './step.mjs';

const program = 'apps/api/test/linkability/linkability.ts';
/** More than that would be better than chance. */
const most = 0.55;
const least = 0.95;

export const linkabilityProofs = {
  'linkability: who polls each minute with several accounts cannot tell whether two anonymous posts are of one author':
    (server, { full, fast }) =>
      withDatabase(server, 'linkability', (url) => toldApart(server, url, full ? 1_000 : fast ? 30 : 150)),
};

async function toldApart(server, url, authors) {
  const real = await watch('apps/api/dist/watched', url, authors);
  // Few pairs may be better than chance by chance: up to three standard errors, of which `low` is 1.96 away.
  const byChance = (3 / 1.96) * (real.auc - real.low);
  if (real.auc > most) assert.ok(authors < 1_000 && real.auc - 0.5 <= byChance, `AUC ${inWords(real)}`);
  const control = await withDatabase(server, 'linkability_control', (other) =>
    watch('apps/api/dist/watched-control', other, Math.min(authors, 150), telling),
  );
  assert.ok(control.auc >= least, `the control must be seen through: AUC ${inWords(control)}`);
  return `AUC ${inWords(real)}; control, with ids in the order of time and a name that goes with its author, ${inWords(control)}`;
}

async function watch(out, url, authors, change) {
  try {
    await buildServer({ out, programs: [program], ...(change && { change }) });
    const args = ['--enable-source-maps', inRoot(`${out}/linkability.js`), url, String(authors)];
    return JSON.parse(await quietly(process.execPath, args));
  } finally {
    rmSync(inRoot(out), { recursive: true, force: true });
  }
}

/** What the control does otherwise: an id begins with the time, and a made-up name is made of who it hides. */
const telling = (path, text) => {
  const [before, after] =
    Object.entries({
      '/answers/publish-answer.ts': [
        'const id = randomUUID();',
        "const id = [ctx.now().getTime().toString(16).padStart(12, '0').replace(/^(.{8})/, '$1-'), '-4', randomUUID().slice(15)].join('');",
      ],
      '/authorship/sign-content.ts': [
        'const name = madeUpName(attempt);',
        "const name = 'Quiet '.concat(memberId.slice(0, 8));",
      ],
    }).find(([end]) => path.endsWith(end))?.[1] ?? [];
  if (!before) return text;
  assert.ok(text.includes(before), `what the control changes in ${path} is no longer there`);
  return text.replace(before, after);
};

const inWords = ({ auc, low, high, same, posts, minutes, requests }) =>
  `${auc.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)}; ${same} pairs of one author, ${posts} posts, ${minutes} minutes, ${requests} requests)`;
