import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { buildChanged } from '../../scripts/build.mjs';
import { freePort } from '../../scripts/free-port.mjs';
import { installMissing } from '../../scripts/install.mjs';
import { inRoot } from '../../scripts/root.mjs';
import { explain, step } from '../../scripts/step.mjs';
import { installInstruments } from './install-instruments.mjs';
import { startServer } from './server.mjs';

/** The first load of a question's page of the sample community: Lighthouse (as a phone), what was sent, and who was asked. */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
const chromium = process.env.CHROME_PATH ?? '/usr/bin/chromium';
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const wanted = { score: 95, kB: 160, requests: 8 };

await installMissing().then(installInstruments).then(buildChanged).catch(explain);

const folder = mkdtempSync(join(tmpdir(), 'debrief-page-'));
const port = await freePort();
const env = { PORT: `${port}`, HOST: '127.0.0.1', DATA_DIR: folder, DATABASE_URL: '', PUBLIC_URL: '', SEED: 'demo' };
const server = await step('Starting with the sample community', () =>
  startServer([inRoot('apps/api/dist/server.js')], { port, env }),
);
try {
  const list = await fetch(`${server.url}/api/v1/questions?sort=most-answered&limit=1`).then((all) => all.json());
  // By the name that the page gives as its own, which its canonical address must agree with.
  const origin = `http://localhost:${port}`;
  const address = `${origin}/questions/${list.items[0].slug}`;
  const runs = [];
  for (let run = 1; run <= Number(values.runs); run++) runs.push(await step(`Load ${run}`, () => lighthouse(address)));
  await print(runs, origin);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function lighthouse(address) {
  const cli = createRequire(import.meta.url).resolve('lighthouse/cli/index.js');
  const report = join(folder, 'report.json');
  const flags = ['--headless=new', '--no-sandbox'].join(' ');
  const args = [cli, address, '--quiet', '--output=json', `--output-path=${report}`, `--chrome-flags=${flags}`];
  await promisify(execFile)(process.execPath, args, { env: { ...process.env, CHROME_PATH: chromium } });
  return JSON.parse(readFileSync(report, 'utf8'));
}

/** What a browser that knows only gzip is sent, in kB. */
async function gzipped(urls) {
  let bytes = 0;
  for (const url of urls) {
    const [response] = await once(get(url, { headers: { 'accept-encoding': 'gzip' } }), 'response');
    for await (const chunk of response) bytes += chunk.length;
  }
  return bytes / 1000;
}

async function print(runs, origin) {
  const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
  const verdict = (isReached) => (isReached ? 'reached' : 'MISSED');
  for (const category of categories) {
    const scores = runs.map((run) => Math.round(run.categories[category].score * 100));
    const middle = median(scores);
    console.log(`${category}: ${middle} (${scores.join(', ')}); ${wanted.score} ${verdict(middle >= wanted.score)}`);
  }
  const items = runs.at(-1).audits['network-requests'].details.items.filter(({ url }) => url.startsWith('http'));
  const code = items.filter(({ resourceType }) => ['Script', 'Stylesheet'].includes(resourceType));
  const sent = code.reduce((sum, { transferSize }) => sum + transferSize, 0) / 1000;
  const kB = await gzipped(code.map(({ url }) => url));
  const others = items.filter(({ url }) => !url.startsWith(origin));
  console.log(
    `script and style: ${kB.toFixed(1)} kB gzip; ${wanted.kB} ${verdict(kB <= wanted.kB)} (brotli: ${sent.toFixed(1)} kB with heads)`,
  );
  console.log(`requests: ${items.length}; ${wanted.requests} ${verdict(items.length <= wanted.requests)}`);
  for (const { url, transferSize } of items) console.log(`  ${(transferSize / 1000).toFixed(1)} kB ${url}`);
  console.log(`to others: ${others.length}; none ${verdict(others.length === 0)}`);
  for (const category of categories)
    for (const { id, weight } of runs.at(-1).categories[category].auditRefs) {
      const { score, displayValue = '' } = runs.at(-1).audits[id];
      if (weight && score !== null && score < 0.9) console.log(`  ${category}: ${id} ${score} ${displayValue}`);
    }
}
