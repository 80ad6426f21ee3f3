import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { breaksNoRule } from './breaks-no-rule.ts';
import { mark, newMember, requestsOf, signIn } from './people.ts';

test('export, delete, and be gone', async ({ browser, page: stranger }) => {
  test.setTimeout(180_000);
  const who = `goes-${mark()}`;
  const title = `What would you leave behind, ${who}?`;
  const words = `I would leave the list behind and count who opens it, says ${who}.`;
  const page = await newMember(browser, who);
  const requests = await requestsOf(page);
  const asked = await requests.post('/api/v1/questions', {
    data: { title, topics: ['metrics'], companies: [], answer: { body: words } },
  });
  expect(asked.status()).toBe(201);
  const { slug } = await asked.json();
  const { handle } = await (await requests.get('/api/v1/me')).json();

  await page.goto('/settings');
  await page.getByRole('link', { name: /Your data/ }).click();
  await expect(page.getByRole('heading', { name: 'Your data', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Make my file' }).click();
  const download = page.getByRole('button', { name: 'Download' });
  await expect(download).toBeVisible({ timeout: 30_000 });
  await breaksNoRule(page, 'a file that is ready');
  const [file] = await Promise.all([page.waitForEvent('download'), download.click()]);
  expect(file.suggestedFilename()).toBe('debrief.zip');
  const path = await file.path();
  expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK');

  await page.getByRole('link', { name: 'Delete my account…' }).click();
  const remove = page.getByRole('button', { name: 'Delete my account' });
  await remove.click();
  await expect(page.getByRole('alert')).toHaveText('Choose what becomes of what you wrote.');
  await page.getByRole('radio', { name: /Take what I wrote/ }).check();
  await page.getByRole('checkbox', { name: /cannot be undone/ }).check();
  await page.getByLabel('Password').fill('not my password');
  await remove.click();
  await expect(page.getByText('This is not your password.')).toBeVisible();
  await breaksNoRule(page, 'deleting an account, with a wrong password');
  await page.getByLabel('Password').fill('four plain words here');
  await remove.click();
  await expect(page.getByRole('heading', { name: 'Your account is deleted' })).toBeFocused();
  await breaksNoRule(page, 'an account that is gone');
  expect(await page.evaluate((text) => JSON.stringify(localStorage).includes(text), who)).toBe(false);

  for (const address of [`/questions/${slug}`, `/members/${handle}`])
    expect((await stranger.request.get(address)).status(), address).toBe(404);
  const found = await (await stranger.request.get(`/api/v1/search?q=${who}`)).json();
  expect(JSON.stringify(found.items)).not.toContain(who);
  await page.goto('/sign-in');
  await signIn(page, who);
  await expect(page.getByText('This email and password do not belong together.')).toBeVisible();

  // Brought to a Debrief that knows nothing of it.
  const elsewhere = await newMember(browser, `comes-${mark()}`);
  await elsewhere.goto('/settings/your-data');
  await elsewhere.getByLabel('A file from another Debrief').setInputFiles(path);
  await expect(elsewhere.getByText(/1 question, 1 answer and 0 drafts came along/)).toBeVisible();
  await elsewhere.goto(`/questions/${slug}`);
  await expect(elsewhere.getByText(words).first()).toBeVisible();
  await elsewhere.context().close();
  await page.context().close();
});
