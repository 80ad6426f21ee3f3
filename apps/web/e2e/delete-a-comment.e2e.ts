import { expect, test } from '@playwright/test';
import { mark, newMember } from './people.ts';

test('a deleted comment comes back with Undo, and is gone once one leaves', async ({ browser }) => {
  const page = await newMember(browser, `undo-${mark()}`);
  const words = `I would ask the night shift, ${mark()}.`;
  const talk = async () => {
    await page.goto('/questions?sort=newest');
    await page.getByRole('list', { name: 'Questions' }).getByRole('heading').first().getByRole('link').click();
    // By the keyboard: what comes in above it moves it from under the pointer.
    await page.locator('summary', { hasText: /^Discuss/ }).press('Enter');
    await expect(page.getByRole('textbox', { name: 'Say something about this question' })).toBeVisible();
  };
  await talk();
  await page.getByRole('textbox', { name: 'Say something about this question' }).fill(words);
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  const comment = page.getByRole('article').filter({ hasText: words });
  await comment.getByRole('button', { name: 'Delete' }).click();
  await expect(comment).toBeHidden();
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(comment).toBeVisible();
  await expect(comment).toBeFocused();

  const left = async () => await (await page.request.get(`/api/v1${new URL(page.url()).pathname}/comments`)).text();
  expect(await left()).toContain(words);
  await comment.getByRole('button', { name: 'Delete' }).click();
  await page.reload();
  await expect.poll(left).not.toContain(words);
  await talk();
  await expect(comment).toHaveCount(0);
  await page.context().close();
});
