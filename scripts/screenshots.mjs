/// <reference lib="dom" />
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildChanged } from './build.mjs';
import { freePort } from './free-port.mjs';
import { installMissing } from './install.mjs';
import { inRoot } from './root.mjs';
import { explain, step } from './step.mjs';

/** The picture of the README: an answer of the sample community with its notes beside it, as small as it can be read. */
const picture = inRoot('docs/answer-page.webp');
const shows = 'choose one metric for the podcast team';
const size = { width: 1280, height: 800 };

async function takePicture() {
  const folder = mkdtempSync(join(tmpdir(), 'debrief-picture-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, [inRoot('apps/api/dist/server.js')], {
    cwd: inRoot('apps/api'),
    stdio: 'ignore',
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: folder, DATABASE_URL: '', SEED: 'demo' },
  });
  try {
    await untilReady(address, server);
    writeFileSync(picture, await photograph(address));
  } finally {
    server.kill('SIGTERM');
    await new Promise((resolve) => (server.exitCode === null ? server.once('exit', resolve) : resolve(null)));
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} address @param {import('node:child_process').ChildProcess} server */
async function untilReady(address, server) {
  while (server.exitCode === null) {
    const ready = await fetch(`${address}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The server ended before it was ready.');
}

/** @param {string} address */
async function photograph(address) {
  const { chromium } = createRequire(inRoot('apps/web/package.json'))('@playwright/test');
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: size, colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(`${address}${await addressOfAnswer(address)}`);
    await page.waitForLoadState('networkidle');
    const png = await page.screenshot({ type: 'png' });
    // Chromium writes WebP itself, at a third of the size.
    const webp = await page.evaluate(asWebp, png.toString('base64'));
    return Buffer.from(webp, 'base64');
  } finally {
    await browser.close();
  }
}

/** Runs in the browser. @param {string} png */
async function asWebp(png) {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return canvas.toDataURL('image/webp', 0.82).replace(/^.*,/, '');
}

/** An answer with a second version and notes. @param {string} address */
async function addressOfAnswer(address) {
  const read = async (/** @type {string} */ path) => (await fetch(`${address}/api/v1${path}`)).json();
  const { items } = await read(`/questions?${new URLSearchParams({ q: shows, limit: '1' })}`);
  const { answers } = await read(`/questions/${items[0].slug}?include=answers`);
  const shown = answers.find(
    (/** @type {{ revision: number, counts: { comments: number } }} */ { revision, counts }) =>
      revision > 1 && counts.comments > 1,
  );
  return `/answers/${shown.id}`;
}

await installMissing().then(buildChanged).catch(explain);
await step('Taking the picture of the README', takePicture).catch(explain);
