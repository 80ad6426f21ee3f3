import { expect, type Page, test } from '@playwright/test';
import { breaksNoRule } from './breaks-no-rule.ts';
import { mark, newMember, skipAndPublish } from './people.ts';

test.describe.configure({ timeout: 180_000 });

const body = (page: Page) => page.getByRole('textbox', { name: 'What did you say, or what would you say?' });
const read = async (page: Page, path: string) => (await page.request.get(`/api/v1${path}`)).json();
const mostAnswered = async (page: Page) => (await read(page, '/questions?sort=most-answered&limit=1')).items[0];

/** A question with three answers of which some have headings to line up. */
async function withSections(page: Page): Promise<{ slug: string }> {
  const { items } = await read(page, '/questions?sort=most-answered&limit=20');
  for (const { slug } of items) {
    const { answers } = await read(page, `/questions/${slug}?include=answers`);
    const headed = answers.slice(0, 3).filter(({ bodyHtml }: { bodyHtml: string }) => /<h[1-6]/.test(bodyHtml));
    if (answers.length >= 3 && headed.length > 0) return { slug };
  }
  throw new Error('The sample has no question with three answers and headings.');
}

test('three answers are chosen and laid side by side, and the address keeps them', async ({ page }) => {
  const { slug } = await withSections(page);
  await page.goto(`/questions/${slug}`);
  const open = page.getByRole('button', { name: 'Compare answers' });
  await open.focus();
  await page.keyboard.press('Enter');
  const choices = page.getByRole('checkbox', { name: /^Compare the answer of/ });
  for (const at of [0, 2]) {
    await choices.nth(at).focus();
    await page.keyboard.press('Space');
  }
  await choices.nth(1).click();
  await expect(page.getByText('3 chosen.')).toBeVisible();
  await breaksNoRule(page, 'choosing answers to compare');
  await page.getByRole('link', { name: 'Side by side' }).click();
  await expect(page).toHaveURL(/\/compare\?ids=[^%]+(?:%2C[^%]+){2}$/);
  await expect(page.getByRole('link', { name: 'read alone' })).toHaveCount(3);
  await expect(page.getByRole('table', { name: 'Words in each section' })).toBeVisible();
  await breaksNoRule(page, 'three answers side by side');

  const phone = (page.viewportSize()?.width ?? 0) < 860;
  const tabs = page.getByRole('tablist').first();
  await expect(tabs).toHaveCount(phone ? 1 : 0);
  if (phone) {
    await tabs.getByRole('tab').nth(1).click();
    await expect(tabs.getByRole('tab').nth(1)).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('tabpanel').first()).toBeVisible();
  }

  const address = page.url();
  await page.reload();
  await expect(page.getByRole('link', { name: 'read alone' })).toHaveCount(3);
  const choose = page.getByText('Choose other answers');
  if (await choose.isVisible()) await choose.click();
  await page.getByRole('combobox', { name: 'Third' }).selectOption('');
  await expect(page.getByRole('link', { name: 'read alone' })).toHaveCount(2);
  expect(page.url()).not.toBe(address);
});

test('who tries first sees others’ answers after their own, and may say how long it took', async ({ browser }) => {
  const page = await newMember(browser, `tries-${mark()}`);
  const { slug } = await mostAnswered(page);
  const others = page.getByRole('list', { name: 'Answers', exact: true });
  const folded = page.getByText(/answers are folded, so that you can try first/);

  await page.goto(`/questions/${slug}`);
  await expect(others).toBeVisible();
  await page.goto('/settings');
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
  await page.getByRole('checkbox', { name: /Try first, then read/ }).check();
  await saved;
  await breaksNoRule(page, 'trying first, in the settings');

  await page.goto(`/questions/${slug}`);
  await expect(folded).toBeVisible();
  await expect(others).toHaveCount(0);
  await breaksNoRule(page, 'answers that are folded');

  await page.getByRole('link', { name: 'Write my answer' }).click();
  // The question's page says the same words: without this, its own button would be pressed on the way out.
  await expect(page).toHaveURL(/\/write$/);
  await expect(body(page)).toBeVisible();
  await expect(folded).toBeVisible();
  await page.getByRole('button', { name: 'Show them' }).click();
  await expect(page.getByRole('list', { name: 'How others answered' })).toBeVisible();
  await breaksNoRule(page, 'others’ answers while writing');
  await body(page).fill('I would ask the people in the kitchen first, and count what they forget.');
  await page.getByRole('button', { name: 'Publish my answer' }).click();
  await skipAndPublish(page);
  await expect(page.getByRole('region', { name: 'Your answer' })).toBeVisible();
  await page.goto(`/questions/${slug}`);
  await expect(others).toBeVisible();
  await page.context().close();
});

test('an answer that ended well says so, and takes it back', async ({ browser }) => {
  const page = await newMember(browser, `offer-${mark()}`);
  const { slug } = await mostAnswered(page);
  await page.goto(`/questions/${slug}/write`);
  await body(page).fill('I would ask the people in the kitchen first, and count what they forget.');
  await page.getByRole('button', { name: 'Publish my answer' }).click();
  await skipAndPublish(page);
  await page.getByRole('button', { name: 'I got the offer' }).click();
  const sheet = page.getByRole('dialog', { name: 'You got the offer?' });
  await expect(sheet).toBeVisible();
  await breaksNoRule(page, 'asking whether to tell of the offer');
  await sheet.getByRole('button', { name: 'Yes, tell them' }).click();
  await expect(page.getByText(/· Got the offer/)).toBeVisible();
  await breaksNoRule(page, 'an answer that ended well');
  await page.getByRole('region', { name: 'Your answer' }).getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText(/· Got the offer/)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'I got the offer' })).toBeVisible();
  await page.context().close();
});

test('an answer that rose is played note by note, with the keyboard', async ({ page }) => {
  await page.goto('/improved');
  await breaksNoRule(page, 'the most improved');
  await page.getByRole('list', { name: 'Most improved' }).getByRole('heading').getByRole('link').first().click();
  const note = page.getByRole('region', { name: 'The note that caused it' });
  await expect(note.getByText(/^Note 1 of/)).toBeVisible();
  const first = await note.locator('dl').textContent();
  await breaksNoRule(page, 'how it got better');
  await page.keyboard.press('ArrowRight');
  await expect(note.getByText(/^Note 2 of/)).toBeVisible();
  await expect(note.locator('dl')).not.toHaveText(first!);
  await expect(page.locator('ins[data-now], del[data-now]').first()).toBeInViewport();
  await page.keyboard.press('ArrowLeft');
  await expect(note.getByText(/^Note 1 of/)).toBeVisible();
  await note.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(note.getByText(/^Note 2 of/)).toBeVisible();
});
