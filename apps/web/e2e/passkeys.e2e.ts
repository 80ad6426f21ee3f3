import { expect, type Page, test } from '@playwright/test';
import { breaksNoRule } from './breaks-no-rule.ts';
import { startServer } from './own-server.ts';
import { mark, signUp } from './people.ts';

/** A device that makes and keeps passkeys, unlocked by whoever holds it, in Chromium itself. */
async function withVirtualDevice(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    unlocks: (isUserVerified: boolean) =>
      devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
    kept: async () => (await devtools.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
  };
}

test('somebody adds a passkey, names it, signs in with it and no password, and removes it', async ({ page }) => {
  test.setTimeout(150_000);
  const own = await startServer();
  // A passkey is for a host with a name.
  const address = own.address.replace('127.0.0.1', 'localhost');
  const device = await withVirtualDevice(page);
  const who = mark();
  try {
    await test.step('it is added with the password, and named', async () => {
      await page.goto(`${address}/sign-up`);
      await signUp(page, who);
      await page.goto(`${address}/settings/security`);
      await page.getByRole('button', { name: 'Add a passkey' }).click();
      await page.getByLabel('Your password', { exact: true }).fill('four plain words here');
      await breaksNoRule(page, 'adding a passkey');
      await page.getByRole('button', { name: 'Ask my device' }).click();
      const list = page.getByRole('list', { name: 'Your passkeys' });
      await expect(list.getByRole('listitem')).toHaveCount(1);
      expect(await device.kept()).toMatchObject([{ isResidentCredential: true, rpId: 'localhost' }]);
      await list.getByRole('button', { name: /^Rename/ }).click();
      await page.getByRole('textbox', { name: 'Name', exact: true }).fill('The blue phone');
      await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
      await expect(list.getByText('The blue phone')).toBeVisible();
      await breaksNoRule(page, 'passkeys');
    });

    const signOut = async () => {
      await page.goto(`${address}/settings`);
      await page.getByRole('button', { name: 'Sign out', exact: true }).click();
      await page.goto(`${address}/sign-in`);
    };
    await test.step('it signs in where nothing is typed', async () => {
      await signOut();
      await breaksNoRule(page, 'signing in with a passkey');
      await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
      await expect(page.getByRole('button', { name: 'You and the look' })).toBeVisible();
      await page.goto(`${address}/settings/security`);
      await expect(page.getByText('last used today')).toBeVisible();
    });

    await test.step('a device that does not unlock is told in words, and the password still serves', async () => {
      await signOut();
      await device.unlocks(false);
      await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
      await expect(page.getByRole('alert')).toContainText('No passkey was given.');
      await device.unlocks(true);
    });

    await test.step('removed, it opens nothing any more', async () => {
      await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
      await expect(page.getByRole('button', { name: 'You and the look' })).toBeVisible();
      await page.goto(`${address}/settings/security`);
      await page.getByRole('button', { name: 'Remove The blue phone' }).click();
      await breaksNoRule(page, 'removing a passkey');
      await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
      await expect(page.getByRole('list', { name: 'Your passkeys' })).toHaveCount(0);
      await signOut();
      await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
      await expect(page.getByRole('alert')).toContainText('It may have been removed.');
    });
  } finally {
    await own.stop();
  }
});
