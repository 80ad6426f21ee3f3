import { expect, test } from '@playwright/test';
import { breaksNoRule } from './breaks-no-rule.ts';
import { anotherDevice, mark, memberByRequest, newMember, seen } from './people.ts';

test('somebody blocks a member, takes it back, blocks again, and finds whom they block in the settings', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const { handle } = await (await (await memberByRequest(`loud-${mark()}`)).get('/api/v1/me')).json();
  const page = await newMember(browser, `quiet-${mark()}`);
  const block = page.getByRole('button', { name: /^Block / });
  const unblock = page.getByRole('button', { name: /^Unblock / });

  await test.step('on the member’s page, told what it brings, with a way back', async () => {
    await page.goto(`/members/${handle}`);
    await block.click();
    await expect(page.getByText(/is blocked, and is not told/)).toBeVisible();
    await expect(unblock).toBeVisible();
    await breaksNoRule(page, 'a member one blocks');
    await page.getByRole('button', { name: 'Undo' }).click();
    await block.click();
    await expect(unblock).toBeVisible();
  });

  await test.step('it stands in the settings, and is taken back there', async () => {
    await page.goto('/settings');
    await page.getByRole('link', { name: 'Members you block' }).click();
    await expect(page.getByRole('list', { name: 'Whom you block' }).getByRole('listitem')).toHaveCount(1);
    await breaksNoRule(page, 'members one blocks');
    await unblock.click();
    await expect(page.getByText(/^Nobody\./)).toBeVisible();
    await expect(page.getByText(/is not blocked any more/)).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await unblock.click();
    await expect(page.getByText(/^Nobody\./)).toBeVisible();
  });

  await test.step('a guest is offered nothing of it', async () => {
    const guest = await (await anotherDevice(browser)).newPage();
    await guest.goto(`/members/${handle}`);
    await expect(guest.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(seen(guest, 'Sign in')).toBeVisible();
    await expect(guest.getByRole('button', { name: /^Block / })).toHaveCount(0);
    await guest.context().close();
  });
});
