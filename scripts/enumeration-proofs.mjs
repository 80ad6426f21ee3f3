import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { buildServer } from './build-server.mjs';
import { freePort } from './free-port.mjs';
import { onServer, withDatabase } from './proof-databases.mjs';
import { inRoot } from './root.mjs';
import { serve } from './served.mjs';

/** Known addresses, and as many unknown ones; where it has to be fast, what would be seen at once. */
const all = 400;
const few = 60;
const password = 'a password for proofs';
/** As good as chance: three standard errors of so many beside so many. */
const chance = (many) => 3 * Math.sqrt((2 * many + 1) / (12 * many * many));
const careless = 'apps/api/dist/careless';

export const enumerationProofs = {
  [`enumeration: ${all} known and ${all} unknown addresses cannot be told apart, by text, status or time`]: (
    server,
    { fast },
  ) => withDatabase(server, 'enumeration', (url) => tellsNothing(url, fast ? few : all)),
};

async function tellsNothing(url, many) {
  const server = await serve({ port: await freePort(), DATABASE_URL: url });
  const told = [];
  try {
    await fill(server.url, url, many);
    for (const [name, way] of Object.entries(ways)) {
      const auc = await measure(server.url, way, many);
      assert.ok(Math.abs(auc - 0.5) < chance(many), `${name}: AUC ${auc.toFixed(3)}`);
      told.push(`${name} ${auc.toFixed(3)}`);
    }
  } finally {
    await server.end('SIGKILL');
  }
  const auc = await measureCareless(url, many);
  // A few tell less surely.
  assert.ok(
    auc > (many === all ? 0.95 : 0.75),
    `a server that hashes nothing for unknown addresses must be seen through: AUC ${auc.toFixed(3)}`,
  );
  return `${many} beside ${many}, AUC: ${told.join(', ')}; control, which hashes nothing for unknown addresses, ${auc.toFixed(3)}`;
}

/** The same forum, but that it is in a hurry where nobody has the address. */
async function measureCareless(url, many) {
  const careful = 'if (!salts.size) salts.add(nobodys);';
  await buildServer({
    out: careless,
    change(path, text) {
      if (!path.endsWith('/password.ts')) return text;
      assert.ok(text.includes(careful), 'the guard that the control goes without is no longer there');
      return text.replace(careful, '');
    },
  });
  const server = await serve({ port: await freePort(), built: careless, DATABASE_URL: url });
  try {
    // By now the others have accounts.
    return await measure(server.url, { ...ways['sign in'], pair: [known, (n) => `never-${n}@example.org`] }, many);
  } finally {
    await server.end('SIGKILL');
    rmSync(inRoot(careless), { recursive: true, force: true });
  }
}

const known = (n) => `known-${n}@example.org`;
const unknown = (n) => `unknown-${n}@example.org`;

/** What is asked about an address, and of which two kinds it may be. */
const ways = {
  'sign in': {
    path: '/auth/sign-in',
    pair: [known, unknown],
    body: (email) => ({ email, password: 'not the password' }),
  },
  'sign in, where the asker made an account of their own with the address': {
    path: '/auth/sign-in',
    pair: [(n) => `known-taken-${n}@example.org`, (n) => `unknown-taken-${n}@example.org`],
    body: (email) => ({ email, password: 'not the password' }),
  },
  reset: { path: '/auth/forgot', pair: [known, unknown], body: (email) => ({ email }) },
  // Last, since it makes accounts.
  register: { path: '/auth/register', pair: [known, unknown], body: (email) => ({ email, password }) },
};

async function post(url, path, body) {
  const began = performance.now();
  const response = await fetch(`${url}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const took = performance.now() - began;
  return { took, text, status: response.status, headers: [...response.headers.keys()].sort() };
}

/** Owners who verified their address, and strangers who made accounts with some of those, and with addresses of nobody. */
async function fill(url, databaseUrl, many) {
  const owners = Array.from({ length: many }, (_, n) => [known(n), `known-taken-${n}@example.org`]).flat();
  const join = async (email) => assert.equal((await post(url, '/auth/register', { email, password })).status, 201);
  for (let n = 0; n < owners.length; n += 2) await Promise.all(owners.slice(n, n + 2).map(join));
  await onServer(databaseUrl, 'update credentials set verified_at = now()');
  for (let n = 0; n < many; n++)
    await Promise.all([join(`known-taken-${n}@example.org`), join(`unknown-taken-${n}@example.org`)]);
  await onServer(databaseUrl, 'delete from mails', 'analyze');
}

/** Asks in random order, one at a time, and gives how well the time taken tells known from unknown; the words must not at all. */
async function measure(url, { path, pair, body }, many) {
  const asked = pair.flatMap((address, kind) => Array.from({ length: many }, (_, n) => ({ kind, email: address(n) })));
  for (let n = asked.length - 1; n > 0; n--) {
    const other = Math.floor(Math.random() * (n + 1));
    [asked[n], asked[other]] = [asked[other], asked[n]];
  }
  const took = [[], []];
  const said = [new Set(), new Set()];
  for (let n = 0; n < 20; n++) await post(url, path, body(`warm-up-${n}@example.org`));
  for (const { kind, email } of asked) {
    const answer = await post(url, path, body(email));
    took[kind].push(answer.took);
    said[kind].add(`${answer.status} ${answer.headers} ${wordsOf(answer)}`);
  }
  assert.deepEqual([...said[0]], [...said[1]], `${path} says the same to both`);
  assert.equal(said[0].size, 1, `${path} says one thing`);
  return areaUnderCurve(...took);
}

/** Of a new account only its shape: its name and times are its own. */
const wordsOf = ({ status, text }) => {
  if (status !== 201) return text;
  const { member, ...rest } = JSON.parse(text);
  return JSON.stringify([Object.keys(rest), Object.keys(member), member.emailVerified]);
};

/** How often, of one of each, the first is the slower. */
function areaUnderCurve(first, second) {
  let won = 0;
  for (const a of first) for (const b of second) won += a > b ? 1 : a === b ? 0.5 : 0;
  return won / (first.length * second.length);
}
