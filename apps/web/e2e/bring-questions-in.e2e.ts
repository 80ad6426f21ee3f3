import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { breaksNoRule } from './breaks-no-rule.ts';
import { type OwnServer, startServer } from './own-server.ts';
import { mark, signIn, signUp } from './people.ts';

test.describe.configure({ timeout: 300_000 });

/** An admin of a server of its own: roles are given from the machine, while the embedded engine is at rest. */
async function adminOf(page: Page, server: OwnServer): Promise<OwnServer> {
  const who = `admin-${mark()}`;
  await page.goto(`${server.address}/sign-up`);
  await signUp(page, who);
  await page.goto(`${server.address}/settings`);
  const handle = await page
    .getByRole('textbox', { name: /handle|address/i })
    .first()
    .inputValue();
  await server.stop();
  const script = fileURLToPath(new URL('../../api/dist/give-role.js', import.meta.url));
  const given = spawnSync(process.execPath, [script, handle, 'admin'], { env: server.env, encoding: 'utf8' });
  expect(given.stdout).toBe(`${handle} is admin now.\n`);
  const again = await startServer();
  await page.goto(`${again.address}/sign-in`);
  if (await page.getByRole('textbox', { name: 'Email or name' }).isVisible()) await signIn(page, who);
  return again;
}

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
    server = await adminOf(page, server);
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
    await page.getByText('1 title that stood at another question too').click();
    await expect(page.getByRole('link', { name: `HOW would you in 7 steps plan ${name}` })).toBeVisible();
    await breaksNoRule(page, 'an import that is done');

    await page.goto(`${server.address}/companies/${name}-works`);
    await expect(page.getByRole('link', { name: new RegExp(`steps, plan ${name}`) }).first()).toBeVisible();
  } finally {
    await server.stop();
  }
});
