import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { freePort } from './free-port.mjs';
import { missingOf, NotProved, tool } from './outside-tool.mjs';
import { Client, withDatabase, withFolder } from './proof-databases.mjs';
import { serve } from './served.mjs';

export const scannerProofs = {
  'scanners: sqlmap finds nothing to inject into': (server, { full }) => scanWith('sqlmap', server, inject, full),
  'scanners: wapiti finds no hole in pages, feeds and API': (server, { full }) =>
    scanWith('wapiti', server, lookForHoles, full),
};

function scanWith(name, server, find, full) {
  if (missingOf([name]).length) throw new NotProved(`${name} not installed: try \`apt-get install -y ${name}\``);
  return withDatabase(server, 'scanners', (url) => withFolder((folder) => scan(url, folder, full, find)));
}

async function scan(database, folder, full, find) {
  const server = await serve({ port: await freePort(), DATABASE_URL: database, SEED: 'demo', DATA_DIR: folder });
  try {
    const told = await find(server.url, database, folder, full);
    server.mustLive();
    assert.equal((await fetch(`${server.url}/readyz`)).status, 200);
    return told;
  } finally {
    await server.end('SIGKILL');
  }
}

/** The lists and searches that everybody may ask for, and what else takes words from everybody. */
const main = ['/api/v1/questions', '/api/v1/search', '/api/v1/companies', '/api/v1/topics', '/api/v1/best-answers'];
const bodies = ['/api/v1/similar-questions', '/api/v1/auth/sign-in', '/api/v1/auth/forgot'];
const value = { limit: '5', cursor: 'abc', email: 'somebody@example.org', password: 'a long enough password' };
const fits = (name, { enum: choices, type }) => value[name] ?? choices?.[0] ?? (type === 'integer' ? '1' : 'metric');

/** What sqlmap is sent at, made from the served description of the API. */
async function targets(url, full) {
  const { paths } = await (await fetch(`${url}/api/docs/json`)).json();
  const { items } = await (await fetch(`${url}/api/v1/questions?limit=1`)).json();
  const filled = (path) => path.replace(/\{questionId\}/, items[0].slug).replace(/\{slug\}/, 'metrics');
  const gets = Object.entries(paths).flatMap(([path, { get }]) => {
    const names = (get?.parameters ?? []).filter((each) => each.in === 'query' && each.name !== 'cursor');
    const address = filled(path);
    if (!names.length || get.security || address.includes('{') || !(full || main.includes(path))) return [];
    // What is chosen from a list is refused otherwise before it comes anywhere.
    const asked = names.filter(({ schema }) => full || !schema.enum);
    const query = asked.map(({ name, schema }) => `${name}=${encodeURIComponent(fits(name, schema))}`).join('&');
    return query ? [{ at: `${url}${address}?${query}`, parameters: asked.length }] : [];
  });
  const posts = Object.entries(paths).flatMap(([path, { post }]) => {
    const properties = post?.requestBody?.content['application/json']?.schema.properties;
    if (!properties || post.security || path.includes('{') || !(full || bodies.includes(path))) return [];
    const texts = Object.entries(properties).filter(([, { type }]) => type === 'string');
    const data = Object.fromEntries(texts.map(([name, schema]) => [name, fits(name, schema)]));
    return texts.length ? [{ at: `${url}${path}`, data: JSON.stringify(data), parameters: texts.length }] : [];
  });
  return [...gets, ...posts];
}

async function sqlmap({ at, data = '' }, folder, seconds) {
  const usual = [
    '--batch',
    '--flush-session',
    '--disable-coloring',
    '--dbms=PostgreSQL',
    '--level=1',
    '--risk=1',
    '--threads=4',
  ];
  const bounds = [
    '--timeout=10',
    '--retries=1',
    '--ignore-code=*',
    '--time-sec=2',
    `--output-dir=${join(folder, 'sqlmap')}`,
  ];
  const body = data ? ['--data', data, '--method=POST', '--headers=Content-Type: application/json'] : [];
  const { said, isCut } = await tool('sqlmap', ['-u', at, ...usual, ...bounds, ...body], { seconds });
  const tested = said.match(/testing .*parameter|testing '/g)?.length ?? 0;
  return { found: /identified the following injection point|is vulnerable\. Do you/.test(said), tested, isCut, said };
}

async function inject(url, database, folder, full) {
  const asked = await targets(url, full);
  assert.ok(asked.length >= 6, 'too few targets');
  const control = await withInjectable(database, (at) => sqlmap({ at }, folder, 300));
  assert.ok(
    control.found,
    `sqlmap must find the parameter that is made to be injected into:\n${control.said.slice(-2_000)}`,
  );
  let [parameters, cut] = [0, 0];
  for (const target of asked) {
    const { found, isCut, tested, said } = await sqlmap(target, folder, full ? 300 : 60);
    assert.ok(!found, `${target.at}:\n${said.slice(-3_000)}`);
    assert.ok(tested > 3, `sqlmap tested nothing at ${target.at}:\n${said.slice(-3_000)}`);
    parameters += target.parameters;
    if (isCut) cut++;
  }
  return `sqlmap: ${parameters} parameters of ${asked.length} endpoints, none injectable${cut ? ` (${cut} cut off when their time was over)` : ''}; control, SQL built of a request: found`;
}

/** What a hole is to wapiti; beside those it reports what it thinks of headers, and what answered 5xx. */
const holes = [
  'sql',
  'blindsql',
  'xss',
  'permanentxss',
  'exec',
  'file',
  'crlf',
  'redirect',
  'ssrf',
  'xxe',
  'shellshock',
];

async function wapiti(url, starts, folder, { modules, seconds }) {
  const report = join(folder, 'wapiti.json');
  const bounds = ['--max-scan-time', `${seconds}`, '--max-attack-time', `${seconds}`, '--max-files-per-dir', '40'];
  // It says that it reads Brotli and does not.
  const where = [
    '-u',
    `${url}/`,
    '--scope',
    'domain',
    '-H',
    'Accept-Encoding: gzip',
    ...starts.flatMap((start) => ['-s', start]),
  ];
  const kept = ['--flush-session', '--store-session', folder, '--store-config', folder, '-f', 'json', '-o', report];
  const { said, isCut } = await tool(
    'wapiti',
    [...where, ...bounds, ...kept, '-m', modules.join(), '-t', '10', '-v', '2', '--no-bugreport'],
    { seconds: seconds * (modules.length + 2) },
  );
  assert.ok(!isCut, `wapiti did not come to its end:\n${said.slice(-2_000)}`);
  const { vulnerabilities, anomalies } = JSON.parse(readFileSync(report, 'utf8'));
  const failed = anomalies['Internal Server Error'] ?? [];
  const asked = new Set(said.match(/^\[\+\] (?:GET|POST) \S+/gm)).size;
  return { found: Object.values(vulnerabilities).flat(), failed, asked };
}

async function lookForHoles(url, database, folder, full) {
  const pages = (await (await fetch(`${url}/sitemap.xml`)).text())
    .match(/<loc>[^<]+/g)
    .map((loc) => new URL(loc.slice(5)));
  const everyNth = full ? 1 : Math.ceil(pages.length / 25);
  const starts = pages.filter((_, n) => n % everyNth === 0).map(({ pathname }) => `${url}${pathname}`);
  for (const target of await targets(url, full)) if (!('data' in target)) starts.push(target.at);
  starts.push(`${url}/search?q=metrics`, `${url}/questions.atom`);
  const control = await withInjectable(database, (at) =>
    wapiti(new URL(at).origin, [at], folder, { modules: ['sql', 'xss'], seconds: 30 }),
  );
  assert.ok(control.found.length > 0, 'wapiti must find the parameter that is made to be injected into');
  const { found, failed, asked } = await wapiti(url, starts, folder, { modules: holes, seconds: full ? 900 : 90 });
  assert.deepEqual([...found, ...failed], []);
  assert.ok(asked > starts.length, `wapiti asked for ${asked} addresses only`);
  return `wapiti: ${holes.length} kinds of holes at ${asked} addresses, none found and none failed; control: ${control.found.length} found`;
}

/** A server that builds its SQL of what it is asked, as none should. */
async function withInjectable(database, work) {
  const client = new Client(database);
  await client.connect();
  const server = createServer(async (request, response) => {
    const name = new URL(request.url ?? '/', 'http://here').searchParams.get('name') ?? '';
    const found = await client.query(`select name from topics where slug = '${name}'`).catch((error) => ({ error }));
    response.statusCode = found.error ? 500 : 200;
    // In the words of a driver by which scanners know it.
    response.end(found.error ? `PSQLException: ERROR: ${found.error.message}` : JSON.stringify(found.rows));
  });
  const port = await freePort();
  await once(server.listen(port, '127.0.0.1'), 'listening');
  try {
    return await work(`http://127.0.0.1:${port}/?name=metrics`);
  } finally {
    server.closeAllConnections();
    server.close();
    await client.end();
  }
}
