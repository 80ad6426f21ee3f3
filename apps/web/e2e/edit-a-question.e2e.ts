import { expect, type Page, test } from '@playwright/test';
import { breaksNoRule } from './breaks-no-rule.ts';
import { anotherDevice, mark, newMember, signIn } from './people.ts';

test.describe.configure({ timeout: 120_000 });

const title = (page: Page) => page.getByRole('textbox', { name: 'Question', exact: true });
const save = (page: Page) => page.getByRole('button', { name: 'Save the question' });

test('an author puts a question right: no word is lost, and two devices do not write over each other', async ({
  browser,
}) => {
  const run = mark();
  const who = `editor-${run}`;
  const page = await newMember(browser, who);
  await page.goto('/write');
  await page
    .getByRole('textbox', { name: 'What were you asked?' })
    .fill(`How would you improve the harbour of ${run}?`);
  await page.getByLabel('Company', { exact: true }).fill(`Firm ${run}`);
  await expect(page.getByRole('combobox', { name: 'Topic' })).toHaveValue('product-improvement');
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('Posted.')).toBeVisible();

  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await expect(title(page)).toHaveValue(`How would you improve the harbour of ${run}?`);
  await breaksNoRule(page, 'editing a question');
  await save(page).click();
  await expect(page.getByText('Nothing has changed yet.')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Strategy' }).check();
  await page.getByLabel('Another company').fill(`Other ${run}`);
  await title(page).fill(`How would you improve the port of ${run}?`);
  await expect(page.getByText('Saved just now')).toBeVisible();
  await page.reload();
  await expect(title(page)).toHaveValue(`How would you improve the port of ${run}?`);
  await expect(page.getByRole('checkbox', { name: 'Strategy' })).toBeChecked();
  await expect(page.getByText(`Other ${run}`, { exact: true })).toBeVisible();

  await test.step('another device saves first', async () => {
    const other = await (await anotherDevice(browser)).newPage();
    await other.goto(`/sign-in?next=${new URL(page.url()).pathname}`);
    await signIn(other, who);
    await expect(title(other)).toHaveValue(`How would you improve the port of ${run}?`);
    await title(other).fill(`How would you improve the quay of ${run}?`);
    await save(other).click();
    await expect(other.getByRole('heading', { level: 1, name: `the quay of ${run}` })).toBeVisible();
    await expect(other.getByText(', edited')).toBeVisible();
    await other.context().close();
  });

  await page.getByRole('combobox', { name: 'Level' }).selectOption('senior');
  await save(page).click();
  const newer = page.getByRole('alert').filter({ hasText: 'was changed while you were editing' });
  await expect(newer).toContainText(`the quay of ${run}`);
  await expect(title(page)).toHaveValue(`How would you improve the port of ${run}?`);
  await breaksNoRule(page, 'a question that changed meanwhile');
  await newer.getByRole('button', { name: 'Keep mine' }).click();
  await save(page).click();
  await expect(page.getByRole('heading', { level: 1, name: `the port of ${run}` })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Strategy' }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: `Other ${run}` }).first()).toBeVisible();
  await page.context().close();
});
