import { expect, type Page, test } from '@playwright/test';
import { breaksNoRule } from './breaks-no-rule.ts';
import { memberWithRole, startServer } from './own-server.ts';
import { mark } from './people.ts';

test.describe.configure({ timeout: 240_000 });

const rowsOf = (name: string) =>
  [
    {
      id: `${name}-old`,
      title: `How would you staff the ${name} ferry?`,
      companies: [`${name} Lines`],
      topics: ['metrics'],
    },
    {
      ...{ id: `${name}-new`, title: `How would you staff the ${name} ferry`, companies: [`${name} Ships`] },
      answers: ['I would ask how many wait at noon, and who of them could take another one.'],
    },
    { id: `${name}-third`, title: `HOW would you staff the ${name} ferry?` },
    ...Array.from({ length: 60 }, (_, n) => ({
      id: `${name}-${n}`,
      title: `What is done on day ${n % 30} of ${name}?`,
    })),
    { id: `${name}-words`, title: `Who should be aboard the boat of ${name}?` },
  ]
    .map((row) => JSON.stringify(row))
    .join('\n');

async function importRows(page: Page, address: string, name: string): Promise<void> {
  await page.goto(`${address}/imports`);
  const file = { name: `${name}.jsonl`, mimeType: 'application/x-ndjson', buffer: Buffer.from(rowsOf(name)) };
  await page.getByLabel('File').setInputFiles(file);
  await page.getByRole('button', { name: 'Look at it first' }).click();
  await page.getByRole('button', { name: 'Import 64 questions' }).click({ timeout: 60_000 });
  await expect(page.getByText('Added 64 questions with 1 answer.')).toBeVisible({ timeout: 60_000 });
}

test('what an import brought twice is merged or kept, by keys and all at once, and the old addresses lead on', async ({
  page,
}) => {
  let server = await startServer();
  try {
    server = await memberWithRole(page, server, 'admin');
    const name = `p${mark()}`;
    await importRows(page, server.address, name);
    const duplicates = page.getByRole('region', { name: 'Possible duplicates' });
    await expect(duplicates.getByText('32 questions of this file are called like another.')).toBeVisible();
    await breaksNoRule(page, 'possible duplicates');

    const pairs = duplicates.getByRole('list', { name: 'Possible duplicates' }).getByRole('listitem');
    await expect(pairs.first()).toContainText('at other companies');
    await pairs.first().getByRole('button', { name: 'Merge…' }).press('m');
    await expect(pairs.first()).toContainText(`1 answer goes to “How would you staff the ${name} ferry?”`);
    await expect(pairs.first()).toContainText('This cannot be undone.');
    await breaksNoRule(page, 'asking before two are merged');
    await page.keyboard.press('Enter');
    await expect(duplicates.getByText('31 questions of this file are called like another.')).toBeVisible();
    await expect(pairs.first()).toContainText(`HOW would you staff the ${name} ferry?`);
    await expect(pairs.first().getByRole('button', { name: 'Merge…' })).toBeFocused();
    await page.keyboard.press('b');
    await expect(duplicates.getByText('30 questions of this file are called like another.')).toBeVisible();

    await duplicates.getByRole('button', { name: 'Decide on all 30…' }).click();
    const sheet = page.getByRole('dialog', { name: 'Decide on all that wait' });
    await expect(sheet.getByText(/It cannot be undone/)).toBeVisible();
    await breaksNoRule(page, 'asking before all are merged');
    await sheet.getByRole('button', { name: 'Merge all 30' }).click();
    await expect(duplicates.getByText('All 32 pairs are decided.')).toBeVisible({ timeout: 60_000 });
    await expect(sheet).toBeHidden();
    await duplicates.getByText('32 pairs decided').click();
    await expect(duplicates.getByText(/was merged into/).first()).toBeVisible();
    await expect(duplicates.getByText('Both are kept.')).toBeVisible();
    await breaksNoRule(page, 'decided pairs');
    await page.reload();
    await expect(duplicates.getByText('All 32 pairs are decided.')).toBeVisible();

    // The address of the one that was merged, and what was asked at its company.
    const kept = `${server.address}/questions/how-would-you-staff-the-${name}-ferry`;
    const { items } = await (await page.request.get(`${server.address}/api/v1/questions?q=staff ${name} ferry`)).json();
    const [first] = items.filter((item: { slug: string }) => kept.endsWith(item.slug));
    expect(first.companies.map((company: { name: string }) => company.name)).toEqual([
      `${name} Lines`,
      `${name} Ships`,
    ]);
    const [gone] = await page.request
      .get(`${server.address}/api/v1/questions?q=boat ${name}`)
      .then(async (found) => (await found.json()).items);

    // A moderator merges one by hand, that is put in other words.
    await page.goto(`${server.address}/questions/${gone.slug}`);
    await page.getByRole('button', { name: 'Merge into another question…' }).click();
    const choose = page.getByRole('dialog', { name: 'Merge into another question' });
    await choose.getByRole('searchbox', { name: 'Find the question that stays' }).fill(`staff ${name} ferry`);
    await choose
      .getByRole('radio', { name: new RegExp(`How would you staff the ${name} ferry\\? ?${name} Lines`) })
      .check();
    await expect(choose.getByText(/Nothing has been written at it/)).toBeVisible();
    await breaksNoRule(page, 'choosing the question that stays');
    await choose.getByRole('button', { name: 'Merge for good' }).click();
    await expect(page).toHaveURL(kept);
    await expect(page.getByRole('heading', { name: `How would you staff the ${name} ferry?` })).toBeVisible();

    const old = await page.request.get(`${server.address}/questions/${gone.slug}`, { maxRedirects: 0 });
    expect([old.status(), old.headers()['location']]).toEqual([301, new URL(kept).pathname]);
    await page.goto(`${server.address}/questions/${gone.slug}`);
    await expect(page).toHaveURL(kept);
    await expect(page.getByRole('region', { name: '1 answer', exact: true })).toBeVisible();

    // Its two companies turn out to be one.
    await page.goto(`${server.address}/companies/${name}-ships`);
    await page.getByRole('button', { name: 'Merge into another company…' }).click();
    const chooseCompany = page.getByRole('dialog', { name: 'Merge into another company' });
    await chooseCompany.getByRole('searchbox', { name: 'Find the company that stays' }).fill(`${name} l`);
    await chooseCompany.getByRole('radio', { name: new RegExp(`^${name} Lines`) }).check();
    await expect(chooseCompany.getByText(`1 question goes to “${name} Lines”`)).toBeVisible();
    await breaksNoRule(page, 'choosing the company that stays');
    await chooseCompany.getByRole('button', { name: 'Merge for good' }).click();
    await expect(page).toHaveURL(`${server.address}/companies/${name}-lines`);
    await page.goto(`${server.address}/companies/${name}-ships`);
    await expect(page).toHaveURL(`${server.address}/companies/${name}-lines`);
    await expect(page.getByRole('link', { name: `How would you staff the ${name} ferry?` })).toBeVisible();
  } finally {
    await server.stop();
  }
});
