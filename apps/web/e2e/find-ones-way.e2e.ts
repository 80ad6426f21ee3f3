import { expect, type Page, test } from '@playwright/test';
import { breaksNoRule } from './breaks-no-rule.ts';

const isPhone = (page: Page) => page.viewportSize()!.width < 1100;

/** A question of the sample with several answers, and who wrote the first of them with their name. */
async function muchAnswered(page: Page) {
  const read = async (path: string) => (await page.request.get(`/api/v1${path}`)).json();
  const { items } = await read('/questions?sort=most-answered&limit=1');
  const { answers } = await read(`/questions/${items[0].slug}?include=answers`);
  const named = answers.find(({ author }: { author: { kind: string } }) => author.kind === 'member');
  return { slug: items[0].slug as string, named };
}

test('the first answer is in sight, and the rail beside a question leads through its page', async ({ page }) => {
  const { slug } = await muchAnswered(page);
  await page.goto(`/questions/${slug}`);
  const first = page.getByRole('list', { name: 'Answers' }).getByRole('listitem').first();
  await expect(first).toBeVisible();
  // The bar at the foot of a phone lies over the last of it.
  const fold = page.viewportSize()!.height - (isPhone(page) ? 60 : 0);
  const lines = await first.getByRole('link').last().boundingBox();
  expect(lines!.y + 28).toBeLessThan(fold);

  if (isPhone(page)) {
    await page.getByText('About this question').click();
    await expect(page.getByText(/^About \d+ minutes$/)).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'On this page' })).toHaveCount(0);
    return;
  }
  await expect(page.getByText(/^About \d+ minutes$/)).toBeVisible();
  const outline = page.getByRole('navigation', { name: 'On this page' });
  const third = outline.getByRole('listitem').nth(3).getByRole('link');
  await third.press('Enter');
  await expect(third).toHaveAttribute('aria-current', 'true');
  const author = (await third.textContent())!.replace(/^\d+/, '');
  const jumpedTo = page.getByRole('list', { name: 'Answers' }).getByRole('listitem').nth(2);
  await expect(jumpedTo).toContainText(author);
  await expect(jumpedTo).toBeFocused();
  await expect(jumpedTo).toBeInViewport();
  await breaksNoRule(page, 'a question with its rail');
});

test('a member’s page lists what they answered with their name', async ({ page }) => {
  const { named } = await muchAnswered(page);
  await page.goto(`/answers/${named.id}`);
  await page.getByRole('article').first().getByRole('link', { name: named.author.displayName }).click();
  await expect(page.getByRole('heading', { level: 1, name: named.author.displayName })).toBeVisible();
  const answers = page.getByRole('list', { name: 'Answers' });
  const showMore = page.getByRole('region', { name: 'Answers' }).getByRole('button', { name: 'Show more' });
  while (await showMore.isVisible()) await showMore.click();
  await answers.getByRole('link', { name: named.excerpt }).click();
  await expect(page).toHaveURL(`/answers/${named.id}`);
});
