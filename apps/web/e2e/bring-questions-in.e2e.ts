import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { breaksNoRule } from './breaks-no-rule.ts';
import { memberWithRole, startServer } from './own-server.ts';
import { mark } from './people.ts';

test.describe.configure({ timeout: 300_000 });

const csvOf = (rows: number, name: string) =>
  [
    'id,title,companies,topics,level,source',
    ...Array.from(
      { length: rows },
      (_, n) =>
        `${name}-${n},"How would you, in ${n} steps, plan ${name}?",Meta; ${name} Works,metrics; ${name},senior,elsewhere`,
    ),
    `${name}-odd,Odd ${name},,,wizard,`,
    `${name}-none,,,,,`,
    `${name}-same,"HOW would you in 7 steps plan ${name}",,,,`,
  ].join('\n');

test('5,000 questions are looked at, agreed to and watched to their end', async ({ page }) => {
  let server = await startServer();
  try {
    server = await memberWithRole(page, server, 'admin');
    await page.goto(`${server.address}/settings`);
    await page.getByRole('link', { name: 'Import questions' }).click();
    await expect(page.getByRole('heading', { name: 'Import questions' })).toBeVisible();
    await page.getByRole('button', { name: 'Look at it first' }).click();
    await expect(page.getByText('Choose a file.')).toBeVisible();
    await breaksNoRule(page, 'imports');

    const name = `p${mark()}`;
    const file = (text: string, called: string) => ({ name: called, mimeType: 'text/csv', buffer: Buffer.from(text) });
    await page
      .getByLabel('File')
      .setInputFiles(file('title,topics\nfine,metrics\nbroken,metrics,more\n', 'broken.csv'));
    await page.getByRole('button', { name: 'Look at it first' }).click();
    await expect(page.getByText('Line 3: has 3 cells, and the first line names 2.')).toBeVisible();
    await breaksNoRule(page, 'a file that is refused');

    await page.getByRole('link', { name: 'Import questions' }).click();
    await page.getByLabel('File').setInputFiles(file(csvOf(5_000, name), `${name}.csv`));
    await page.getByRole('button', { name: 'Look at it first' }).click();
    await expect(page.getByRole('button', { name: 'Import 5,002 questions' })).toBeVisible({ timeout: 90_000 });
    await expect(page.getByText('Columns that were not looked at: source.')).toBeVisible();
    await page.getByText('1 line skipped').click();
    await expect(page.getByText('It has no title.')).toBeVisible();
    await breaksNoRule(page, 'a file that was looked at');

    await page.getByRole('button', { name: 'Import 5,002 questions' }).click();
    await expect(page.getByRole('progressbar', { name: 'Being imported' })).toBeVisible();
    await expect(page.getByText(/of 5,003 rows/)).toBeVisible();
    await expect(page.getByText('Added 5,002 questions, 1 skipped.')).toBeVisible({ timeout: 180_000 });
    await expect(page.getByText('1 question of this file is called like another.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Merge…' })).toHaveCount(1);
    await expect(page.getByRole('button', { name: /^Decide on all/ })).toHaveCount(0);
    await expect(page.getByRole('link', { name: `HOW would you in 7 steps plan ${name}` })).toBeVisible();
    await breaksNoRule(page, 'an import that is done');

    await page.goto(`${server.address}/companies/${name}-works`);
    await expect(page.getByRole('link', { name: new RegExp(`steps, plan ${name}`) }).first()).toBeVisible();

    await page.goto(`${server.address}/imports`);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export questions' }).click();
    const taken = await download;
    expect(taken.suggestedFilename()).toBe('debrief-questions.jsonl');
    const lines = (await readFile(await taken.path(), 'utf8')).trim().split('\n');
    expect(lines.filter((line) => JSON.parse(line).id.startsWith(`${name}-`))).toHaveLength(5_002);
    await breaksNoRule(page, 'imports that were');
  } finally {
    await server.stop();
  }
});
