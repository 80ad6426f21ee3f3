import { expect, test } from '@playwright/test';
import { breaksNoRule } from './breaks-no-rule.ts';
import { mark, newMember } from './people.ts';

test('somebody makes an access token, a program reads with it, and is turned away when it is ended', async ({
  browser,
  request,
}) => {
  const page = await newMember(browser, mark());
  await page.goto('/settings/security');
  await page.getByRole('button', { name: 'Make a token' }).click();
  await page.getByRole('button', { name: 'Make the token' }).click();
  await expect(page.getByText('This cannot be empty.')).toBeVisible();
  await page.getByLabel('What is it for?').fill('Backup at home');
  await page.getByLabel('Your password', { exact: true }).fill('four plain words here');
  await breaksNoRule(page, 'making an access token');
  await page.getByRole('button', { name: 'Make the token' }).click();
  const token = await page.getByLabel('Your new token').inputValue();
  await breaksNoRule(page, 'a new access token');
  const ask = () => request.get('/api/v1/inbox', { headers: { authorization: `Bearer ${token}` } });
  expect((await ask()).status()).toBe(200);

  await page.getByRole('button', { name: 'Done' }).click();
  await page.reload();
  await expect(page.getByText(/reads · until .* · last used today/)).toBeVisible();
  await page.getByRole('button', { name: 'End Backup at home' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'End' }).click();
  await expect(page.getByRole('list', { name: 'Your access tokens' })).toHaveCount(0);
  expect((await ask()).status()).toBe(401);
});
