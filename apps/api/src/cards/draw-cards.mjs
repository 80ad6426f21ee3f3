// A process of its own, started by card-drawer.ts. It is JavaScript, and stays it, because Node itself must be able to read it: in a
// test, while developing and beside the built server.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setPriority } from 'node:os';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';

// Whoever waits for a page goes first.
setPriority(10);
const { resolve } = createRequire(import.meta.url);

/** The typeface of one script: each is a file, and a character is drawn by the first that has it. */
const typeface = (script) =>
  Promise.all(
    [400, 600].map(async (weight) => ({
      name: script === 'latin' ? 'Serif' : `Serif ${script}`,
      weight,
      style: 'normal',
      data: await readFile(resolve(`@fontsource/source-serif-4/files/source-serif-4-${script}-${weight}-normal.woff`)),
    })),
  );

const latin = await typeface('latin');
let all;
const everyScript = async () => {
  const others = ['latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'];
  all ??= [...latin, ...(await Promise.all(others.map(typeface))).flat()];
  return all;
};

async function draw(card, size, fonts) {
  const missing = new Set();
  const loadAdditionalAsset = async (_script, text) => {
    missing.add(text);
    return [];
  };
  return { svg: await satori(card, { ...size, fonts, loadAdditionalAsset }), missing: [...missing] };
}

process.on('message', async ({ card, size }) => {
  try {
    let drawn = await draw(card, size, all ?? latin);
    if (drawn.missing.length && !all) drawn = await draw(card, size, await everyScript());
    if (drawn.missing.length) process.send({ missing: drawn.missing });
    else process.send({ png: new Resvg(drawn.svg, { font: { loadSystemFonts: false } }).render().asPng() });
  } catch (error) {
    process.send({ failed: String(error) });
  }
});
process.on('disconnect', () => process.exit());
