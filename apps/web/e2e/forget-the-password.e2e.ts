import { expect, test } from '@playwright/test';
import { breaksNoRule } from './breaks-no-rule.ts';
import { openMailbox } from './mailbox.ts';
import { startServer } from './own-server.ts';
import { anotherDevice, mark, signUp } from './people.ts';

test('somebody verifies their address, forgets their password, sets another and ends a session', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const mailbox = await openMailbox();
  const server = await startServer({ SMTP_URL: mailbox.url });
  const who = mark();
  const email = `${who}@example.org`;
  try {
    await test.step('an account is made, and its address verified by the mailed link', async () => {
      await page.goto(`${server.address}/sign-up`);
      await signUp(page, who);
      await page.goto(await mailbox.linkIn('Welcome to Debrief', email));
      await expect(page).toHaveURL(/verify-email$/);
      await breaksNoRule(page, 'verifying an address');
      await page.getByRole('button', { name: 'Yes, this is my address' }).click();
      await expect(page.getByText('Your address is verified.')).toBeVisible();
      await page.goto(`${server.address}/settings/security`);
      await expect(page.getByText('Verified', { exact: true })).toBeVisible();
    });

    const elsewhere = await (await anotherDevice(browser)).newPage();
    await test.step('on another device the password is forgotten, and set anew by the mailed link', async () => {
      await elsewhere.goto(`${server.address}/sign-in`);
      await elsewhere.getByRole('link', { name: 'Forgot your password?' }).click();
      await elsewhere.getByRole('textbox', { name: 'Email', exact: true }).fill(email);
      await elsewhere.getByRole('button', { name: 'Mail me a link' }).click();
      await expect(elsewhere.getByText('a link for a new password is on its way')).toBeVisible();
      await breaksNoRule(elsewhere, 'a forgotten password');
      await elsewhere.goto(await mailbox.linkIn('A new password for Debrief', email));
      await elsewhere.getByLabel('New password').fill('an entirely new password');
      await breaksNoRule(elsewhere, 'a new password');
      await elsewhere.getByRole('button', { name: 'Set it and sign in' }).click();
      await expect(elsewhere.getByRole('button', { name: 'You and the look' })).toBeVisible();
    });

    await test.step('the first device is signed out, signs in with the new password, and is told of by mail', async () => {
      await mailbox.linkIn('Your password has been changed', email);
      await page.goto(`${server.address}/sign-in`);
      await page.getByRole('textbox', { name: 'Email or name' }).fill(email);
      await page.getByLabel('Password').fill('an entirely new password');
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await expect(page.getByRole('button', { name: 'You and the look' })).toBeVisible();
    });

    await test.step('the other device is seen there and signed out', async () => {
      await page.goto(`${server.address}/settings/security`);
      const list = page.getByRole('list', { name: 'Where you are signed in' });
      await expect(list.getByRole('listitem')).toHaveCount(2);
      await expect(list.getByRole('listitem').first()).toContainText('This device');
      await breaksNoRule(page, 'where one is signed in');
      await list.getByRole('button', { name: /^Sign out/ }).click();
      await expect(page.getByText('Signed out there')).toBeVisible();
      await expect(list.getByRole('listitem')).toHaveCount(1);
      await elsewhere.goto(`${server.address}/settings/security`);
      await expect(elsewhere.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
    });
  } finally {
    await server.stop();
    await mailbox.close();
  }
});
