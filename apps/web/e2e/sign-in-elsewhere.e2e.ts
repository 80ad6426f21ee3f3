import { expect, type Page, test } from '@playwright/test';
import { breaksNoRule } from './breaks-no-rule.ts';
import { openIssuer } from './own-issuer.ts';
import { startServer } from './own-server.ts';
import { anotherDevice, mark, signUp } from './people.ts';

const port = Number(process.env['E2E_PORT'] ?? '3310') + 1;
const address = `http://localhost:${port}`;
const you = 'You and the look';

/** At the issuer, whose page is its own. */
async function signInThere(page: Page, who: string): Promise<void> {
  await page.locator('input[name="login"]').fill(who);
  await page.locator('input[name="password"]').fill('any password');
  await page.locator('button[type="submit"]').click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

test('somebody comes in with an account elsewhere, another connects theirs, and takes the connection back', async ({
  browser,
}) => {
  test.setTimeout(150_000);
  const issuer = await openIssuer(`${address}/signed-in-elsewhere`);
  const server = await startServer(issuer.settings);
  try {
    await test.step('an account is made by going there and coming back to where one was', async () => {
      const page = await (await anotherDevice(browser)).newPage();
      await page.goto(`${address}/sign-in?next=%2Fsettings%2Fsecurity`);
      await breaksNoRule(page, 'signing in, with an account elsewhere offered');
      await page.getByRole('button', { name: 'Go on with Example House' }).click();
      await signInThere(page, mark());
      await expect(page).toHaveURL(`${address}/settings/security`);
      await expect(page.getByRole('button', { name: you })).toBeVisible();
      await expect(page.getByText('You have no password here.')).toBeVisible();
      await breaksNoRule(page, 'an account without a password');
      await page.getByRole('button', { name: 'Disconnect Example House' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
      await expect(page.getByText('You have no other way to sign in.')).toBeVisible();
    });

    const page = await (await anotherDevice(browser)).newPage();
    const there = mark();
    await test.step('who has an account connects it with the password', async () => {
      await page.goto(`${address}/sign-up`);
      await signUp(page, mark());
      await page.goto(`${address}/settings/security`);
      await page.getByRole('button', { name: 'Connect Example House' }).click();
      await page.getByLabel('Your password', { exact: true }).fill('four plain words here');
      await page.getByRole('button', { name: 'Go to Example House' }).click();
      await signInThere(page, there);
      await expect(page).toHaveURL(`${address}/settings/security`);
      await expect(page.getByText('Connected today')).toBeVisible();
      await breaksNoRule(page, 'connected');
    });

    await test.step('and signs in with it, until it is taken back', async () => {
      await page.getByRole('button', { name: 'Disconnect Example House' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
      await expect(page.getByRole('button', { name: 'Connect Example House' })).toBeVisible();
    });

    await test.step('an address that nobody asked for opens nothing, and says so', async () => {
      await page.goto(`${address}/signed-in-elsewhere?state=sign-in.x&code=y`);
      await expect(page.getByText('Begin again in this tab.')).toBeVisible();
      await breaksNoRule(page, 'coming back without having left');
    });
  } finally {
    await server.stop();
    await issuer.close();
  }
});
