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

test('a page that takes a while shows that it is on its way, and only then', async ({ page }) => {
  await page.goto('/topics');
  const line = page.locator('[class*="progress"]');
  const topic = page.getByRole('list', { name: 'Topics' }).getByRole('link');
  await expect(topic.first()).toBeVisible();
  await expect(line).toHaveCount(0);

  let send = () => {};
  const held = new Promise<void>((resolve) => {
    send = resolve;
  });
  await page.route('**/api/v1/topics/*', async (route) => {
    await held;
    await route.continue();
  });
  await topic.first().click();
  await expect(line).toHaveCSS('opacity', '1');
  await expect(line).toBeInViewport();
  send();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Topics');
  await expect(line).toHaveCount(0);
});

test('a chosen theme is there before anything is drawn', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.addInitScript(() => {
    localStorage.setItem('debrief.theme', 'dark');
    const seen: Record<string, string | undefined> = {};
    Object.assign(window, { seen });
    // The body comes before the page's own script has run, and the first frame is the first that is drawn.
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      seen['onArrival'] = document.documentElement.dataset['theme'];
      requestAnimationFrame(() => {
        seen['firstDrawn'] = getComputedStyle(document.body).backgroundColor;
      });
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('/questions');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const seen = await page.evaluate(() => (window as unknown as { seen: object }).seen);
  expect(seen).toEqual({ onArrival: 'dark', firstDrawn: 'rgb(23, 22, 19)' });
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(23, 22, 19)');
});
