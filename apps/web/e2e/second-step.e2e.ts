import { expect, type Page, test } from '@playwright/test';
import { TOTP } from 'otpauth';
import { breaksNoRule } from './breaks-no-rule.ts';
import { anotherDevice, mark, newMember, signIn } from './people.ts';

const halfMinute = 30_000;

/** What the app on the phone shows `ahead` half minutes from now: each code counts once, and nobody here waits for the next. */
const codeOf = (secret: string, ahead = 0) =>
  new TOTP({ secret }).generate({ timestamp: Date.now() + ahead * halfMinute });

async function confirmWithPassword(page: Page, act: string): Promise<void> {
  await page.getByLabel('Your password', { exact: true }).fill('four plain words here');
  await page.getByRole('button', { name: act }).click();
}

test('somebody has a code asked for besides the password, signs in with one, loses the phone, and comes in nevertheless', async ({
  browser,
}) => {
  test.setTimeout(150_000);
  const who = mark();
  const page = await newMember(browser, who);
  let secret = '';
  let recoveryCodes: string[] = [];

  await test.step('an app is set up by its square or its letters, and confirmed by a code', async () => {
    await page.goto('/settings/security');
    await page.getByRole('button', { name: 'Set up an app' }).click();
    await page.getByLabel('Your password', { exact: true }).fill('not my password');
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect(page.getByText('This is not your password.')).toBeVisible();
    await confirmWithPassword(page, 'Go on');
    await expect(page.getByRole('img', { name: /square/ })).toBeVisible();
    await breaksNoRule(page, 'setting an app up');
    secret = (await page.getByText(/^[A-Z2-7]{4}( [A-Z2-7]{4})+$/).textContent())!.replaceAll(' ', '');
    await page.getByLabel('Code that the app shows').fill('000000');
    await page.getByRole('button', { name: 'Turn it on' }).click();
    await expect(page.getByText(/This code is not right/)).toBeVisible();
    await page.getByLabel('Code that the app shows').fill(codeOf(secret, -1));
    await page.getByRole('button', { name: 'Turn it on' }).click();
    const list = page.getByRole('list', { name: 'Recovery codes' });
    await expect(list.getByRole('listitem')).toHaveCount(10);
    await breaksNoRule(page, 'recovery codes');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a file' }).click();
    expect((await saved).suggestedFilename()).toBe('debrief-recovery-codes.txt');
    recoveryCodes = await list.getByRole('listitem').allInnerTexts();
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await expect(page.getByText('10 recovery codes left')).toBeVisible();
    await breaksNoRule(page, 'email, password and devices');
  });

  const elsewhere = await (await anotherDevice(browser)).newPage();
  await test.step('another device asks for the code after the password', async () => {
    await elsewhere.goto('/sign-in');
    await signIn(elsewhere, who);
    const field = elsewhere.getByLabel('Code from your authenticator app');
    await expect(field).toBeFocused();
    await breaksNoRule(elsewhere, 'the second step');
    await field.fill('000000');
    await elsewhere.keyboard.press('Enter');
    await expect(elsewhere.getByText(/This code is not right/)).toBeVisible();
    await field.fill(codeOf(secret));
    await elsewhere.keyboard.press('Enter');
    await expect(elsewhere.getByRole('button', { name: 'You and the look' })).toBeVisible();
  });

  const third = await (await anotherDevice(browser)).newPage();
  await test.step('without the phone a recovery code does', async () => {
    await third.goto('/sign-in');
    await signIn(third, who);
    await third.getByRole('button', { name: 'I do not have the app here' }).click();
    await third.getByLabel('Recovery code').fill(recoveryCodes[0]!);
    await breaksNoRule(third, 'a recovery code');
    await third.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(third.getByRole('button', { name: 'You and the look' })).toBeVisible();
    await third.goto('/settings/security');
    await expect(third.getByText('9 recovery codes left')).toBeVisible();
  });

  await test.step('it is turned off with the password', async () => {
    await third.getByRole('button', { name: 'Turn off' }).click();
    await confirmWithPassword(third, 'Ask for no code');
    await expect(third.getByRole('button', { name: 'Set up an app' })).toBeVisible();
  });
});
