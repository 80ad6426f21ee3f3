import { expect, type Page, test } from '@playwright/test';
import { pinsByKeys } from './an-answer.ts';

export const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
/** Whether notes stand beside the text. */
export const isWide = () => (test.info().project.use.viewport?.width ?? 0) >= 1100;

/** Fills in the three prompts and every score, and sends them. */
export async function reviews(page: Page, words: { strength: string; change: string; through: string; mark: number }) {
  const form = page.getByRole('form', { name: 'Your feedback' });
  await field(page, 'What works?').fill(words.strength);
  await field(page, 'What would you change?').fill(words.change);
  await form.getByRole('radio', { name: words.through, exact: true }).check();
  await form.getByText('Add scores').click();
  for (const criterion of await form.locator('details').getByRole('group').all())
    await criterion
      .getByRole('radio')
      .nth(words.mark - 1)
      .check();
  await form.getByRole('button', { name: 'Send feedback' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Thank you. That helps.' })).toBeVisible();
}

/** Pins words beside the prompts of a review, by keyboard. */
export async function pinsInReview(page: Page, sentence: string, note: string, otherWords?: string) {
  await page.getByRole('button', { name: 'Comment on a sentence' }).click();
  await pinsByKeys(page, sentence);
  await field(page, 'What would you change here?').fill(note);
  if (otherWords) {
    await page.getByRole('button', { name: 'Suggest other words' }).click();
    await field(page, 'Other words').fill(otherWords);
  }
  await page.getByRole('button', { name: 'Done', exact: true }).click();
}

/** Pins a note to a sentence of the answer's page, by keyboard. */
export async function pinsOnPage(page: Page, sentence: string, note: string) {
  await page.getByRole('button', { name: 'Comment', exact: true }).first().click();
  await pinsByKeys(page, sentence);
  await field(page, 'What would you change?').fill(note);
  await page.keyboard.press('Control+Enter');
  // The field holds the same words: the form has to be gone first.
  await expect(page.getByRole('form', { name: 'Your comment' })).toHaveCount(0);
  await expect(page.getByText(note)).toBeVisible();
  await page.keyboard.press('Escape');
}

/** A note with its words, where its reader finds it at this width. */
export async function opensNote(page: Page, address: string, id: string) {
  await page.goto('about:blank');
  await page.goto(`${address}#comment-${id}`);
  const note = isWide() ? page.locator(`#comment-${id}`) : page.getByRole('dialog', { name: /^Note/ });
  await expect(note).toBeVisible();
  return note;
}
