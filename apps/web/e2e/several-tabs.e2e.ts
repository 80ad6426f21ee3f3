import { expect, test } from '@playwright/test';
import { mark, newMember } from './people.ts';

const refreshing = '**/api/v1/auth/refresh';
const you = 'You and the look';

test('somebody with six tabs open stays signed in in all of them, also where an answer is lost on its way', async ({
  browser,
}) => {
  const first = await newMember(browser, mark());
  const context = first.context();
  const tabs = [first, ...(await Promise.all(Array.from({ length: 5 }, () => context.newPage())))];
  const signedIn = async () => {
    for (const tab of tabs) await expect(tab.getByRole('button', { name: you })).toBeVisible();
  };

  await test.step('all tabs load at once, each without a token, three times over', async () => {
    for (let n = 0; n < 3; n++) {
      await Promise.all(tabs.map((tab) => tab.goto('/settings')));
      await signedIn();
    }
  });

  await test.step('a tab whose answer is lost asks again with what it has', async () => {
    let [asked, lost] = [0, 0];
    await context.route(refreshing, async (route) => {
      if (asked++ > 0) return route.continue();
      // The server has answered, and nobody hears it.
      await route.fetch();
      await route.abort('connectionreset');
      lost++;
    });
    await first.reload();
    await expect.poll(() => lost).toBe(1);
    await context.unroute(refreshing);
    await Promise.all(tabs.map((tab) => tab.reload()));
    await signedIn();
  });

  await test.step('signing out in one tab signs out in all', async () => {
    await first.goto('/settings');
    await first.getByRole('button', { name: 'Sign out', exact: true }).click();
    for (const tab of tabs) await expect(tab.getByRole('button', { name: you })).toHaveCount(0);
  });
});
