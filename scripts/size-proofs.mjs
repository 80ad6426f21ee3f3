import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { Client, withDatabase } from './proof-databases.mjs';
import { inRoot } from './root.mjs';
import { quietly } from './step.mjs';

/** Only when it is asked for: it brings the server's packages. */
const ofBench = (file) => import(new URL(`../bench/${file}`, import.meta.url).href);
const tsx = createRequire(inRoot('package.json')).resolve('tsx/cli');

export const sizeProofs = {
  'plans: each search finds what it reads by an index among 100,000 questions and 500,000 answers': (server) =>
    withDatabase(server, 'plans', async (url) => {
      const { growTo } = await ofBench('search/server-to-search.mjs');
      const client = new Client(url);
      await client.connect();
      await growTo({ url, client }, { questions: 100_000, seed: 1 }).finally(() => client.end());
      return quietly(process.execPath, [tsx, inRoot('bench/search/check-plans.ts'), url]);
    }),

  'growth: what people wait for takes at most three times the work at ten times the questions': (server, { full }) =>
    withDatabase(server, 'growth', async (url) => {
      const { grewMoreThan, growthTable, measureGrowth } = await ofBench('growth/measure-growth.mjs');
      const measured = await measureGrowth(url, [10_000, 100_000, ...(full ? [1_000_000] : [])]);
      const table = `\n${growthTable(measured).join('\n')}\n`;
      assert.deepEqual(grewMoreThan(3, measured), [], table);
      return table;
    }),
};
