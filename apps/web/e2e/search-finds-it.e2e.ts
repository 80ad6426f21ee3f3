import { expect, type Page, test } from '@playwright/test';
import { breaksNoRule } from './breaks-no-rule.ts';
import { memberWithRole, startServer } from './own-server.ts';
import { mark, newMember } from './people.ts';

test.describe.configure({ timeout: 180_000 });

const isPhone = () => test.info().project.name === 'phone';
const field = (page: Page) => page.getByRole('combobox', { name: 'Search', exact: true });
const options = (page: Page, group: string) =>
  page.getByRole('group', { name: group, exact: true }).getByRole('option');
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const count = (page: Page) => page.getByRole('main').getByRole('status').first();

/** By thumb from the bar; at a desk by key from anywhere. */
async function openSearch(page: Page, key: string): Promise<void> {
  if (isPhone()) await page.getByRole('button', { name: /^Search/ }).click();
  else {
    await expect(page.getByRole('button', { name: /^Search/ })).toBeVisible();
    await page.keyboard.press(key);
  }
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
  await expect(field(page)).toBeFocused();
}

/** In the rail at a desk; in a sheet, which changes the list behind it, on a phone. */
async function narrow(page: Page, group: string, choice: RegExp): Promise<number> {
  if (isPhone()) {
    await page.getByRole('button', { name: /^Filters/ }).click();
    await expect(page.getByRole('dialog', { name: 'Narrow it down' })).toBeVisible();
  }
  await breaksNoRule(page, `narrowing by ${group}`);
  const link = page.getByRole('region', { name: group, exact: true }).getByRole('link', { name: choice });
  const leaves = Number(/\d+$/.exec((await link.textContent())!)![0]);
  await link.click();
  if (isPhone()) await page.getByRole('button', { name: /^Show \d+ result/ }).click();
  return leaves;
}

test('search finds it, whatever is half remembered, and finds it again', async ({ browser }) => {
  const page = await newMember(browser, `finds-${mark()}`);
  const title = 'How does a map app know when you will arrive, and why is it sometimes wrong?';

  await test.step('a company is found although its name is misspelt', async () => {
    await page.goto('/');
    await openSearch(page, '/');
    await breaksNoRule(page, 'the search before anything is typed');
    await field(page).pressSequentially('larkspr');
    await expect(options(page, 'Companies').first()).toHaveText(/^Larkspur/);
    await breaksNoRule(page, 'what is found while one types');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\?q=larkspr$/);
    await expect(heading(page, 'Results for “larkspr”')).toBeVisible();
    await expect(page.getByText('Did you mean')).toBeVisible();
    await breaksNoRule(page, 'what a search found');
    await page
      .getByRole('list', { name: 'Results' })
      .getByRole('link', { name: 'Larkspur', exact: true })
      .first()
      .click();
    await expect(heading(page, 'Larkspur')).toBeVisible();
  });

  await test.step('its questions are narrowed by topic, and each choice says what it leaves', async () => {
    await page.getByRole('link', { name: 'Search these' }).click();
    await expect(page).toHaveURL(/\/search\?company=larkspur$/);
    const leaves = await narrow(page, 'Topic', /^Technical/);
    await expect(page).toHaveURL(/topic=technical/);
    await expect(count(page)).toHaveText(`${leaves} results`);
    await expect(page.getByRole('list', { name: 'Results' }).getByRole('listitem')).toHaveCount(leaves);
    await breaksNoRule(page, 'a narrowed search');
  });

  await test.step('one of them is opened, and how others answered one like it is read', async () => {
    await page.getByRole('link', { name: title }).click();
    await expect(heading(page, title)).toBeVisible();
    const similar = page.getByRole('region', { name: 'How people answered questions like this' });
    await similar.getByRole('listitem').first().getByRole('link').last().click();
    await expect(page).toHaveURL(/\/answers\//);
    await expect(page.getByRole('article').first().getByRole('paragraph').first()).toBeVisible();
    await page.goBack();
    await expect(heading(page, title)).toBeVisible();
  });

  await test.step('it is saved and followed', async () => {
    const main = page.getByRole('main');
    await main.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Saved, for you alone.')).toBeVisible();
    await main.getByRole('button', { name: 'Follow', exact: true }).click();
    await expect(main.getByRole('button', { name: 'Following', exact: true })).toBeVisible();
  });

  await test.step('it is found again by half a word', async () => {
    await page.goto('/');
    await openSearch(page, 'Control+k');
    await expect(options(page, 'Recent searches')).toHaveText(['larkspr']);
    await breaksNoRule(page, 'recent searches');
    await field(page).pressSequentially('arri');
    const found = options(page, 'Questions').filter({ hasText: title });
    await expect(found).toBeVisible();
    const at = await found.evaluate((option) => [...document.querySelectorAll('[role=option]')].indexOf(option));
    for (let step = 0; step <= at; step++) await page.keyboard.press('ArrowDown');
    await expect(found).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(heading(page, title)).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Saved', exact: true })).toBeVisible();
  });
  await page.context().close();
});

test('a search is one request, goes on page by page, and is as it was when one comes back', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith('/api/')) asked.push(pathname + search);
  });
  await page.goto('/questions?q=how&level=senior');
  await expect(page).toHaveURL(/\/search\?q=how&level=senior$/);
  await expect(heading(page, 'Results for “how”')).toBeVisible();
  asked.length = 0;
  await page.goto('/search?q=how&kind=question&sort=newest');
  const results = page.getByRole('list', { name: 'Results' }).getByRole('listitem');
  await expect(results).toHaveCount(20);
  expect(asked).toHaveLength(1);
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(results).toHaveCount(40);
  // What the pointer came to lie on may be readied meanwhile.
  const more = asked.slice(1).filter((path) => path.startsWith('/api/v1/search'));
  expect(more).toEqual([expect.stringContaining('facets=none&cursor=')]);

  const far = results.nth(35).getByRole('link').last();
  await far.scrollIntoViewIfNeeded();
  const place = await page.evaluate(() => Math.round(scrollY));
  expect(place).toBeGreaterThan(1000);
  await far.click();
  await expect(page).not.toHaveURL(/\/search/);
  await page.goBack();
  await expect(results).toHaveCount(40);
  await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBeCloseTo(place, -1);
});

test('a search that finds nothing offers the nearest, and to add it', async ({ page }) => {
  await page.goto('/search?q=zzyzx+qwertz');
  await expect(page.getByText('No question says that yet.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Add it as a question' })).toHaveAttribute(
    'href',
    '/write?title=zzyzx+qwertz',
  );
  await breaksNoRule(page, 'a search that found nothing');
  await page.goto('/search?q=larkspur&level=executive&round=take-home&is=mine');
  await expect(page.getByRole('alert')).toContainText('Sign in to search among your own.');
  await breaksNoRule(page, 'a search that is refused');
});

test('the slash is a letter where one types, and operators complete themselves', async ({ page }) => {
  await page.goto('/write');
  const asked = page.getByRole('textbox', { name: 'What were you asked?' });
  await asked.pressSequentially('and/or');
  await expect(asked).toHaveValue('and/or');
  await expect(page.getByRole('dialog', { name: 'Search' })).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await field(page).pressSequentially('map company:lark');
  await expect(options(page, 'company:')).toHaveText([/^Larkspur/]);
  await breaksNoRule(page, 'an operator that is being typed');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('map company:larkspur ');
  await expect(options(page, 'Questions').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Search' })).toHaveCount(0);
  await expect(asked).toHaveValue('and/or');
});

test('moderators see what a rank is made of, and nobody else', async ({ page }) => {
  await page.goto('/search?q=metrics&explain=1');
  await expect(page.getByRole('alert')).toContainText('Only moderators see what a result’s rank is made of.');
  await page.goto('/search?q=metrics');
  await expect(page.getByRole('list', { name: 'Results' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Show how it ranks' })).toHaveCount(0);

  const server = await memberWithRole(page, await startServer(), 'moderator');
  try {
    await page.goto(`${server.address}/search?q=metrics`);
    await page.getByRole('link', { name: 'Show how it ranks' }).click();
    const first = page.getByRole('list', { name: 'Results' }).getByRole('listitem').first();
    await expect(first).toContainText('Rank 1 = title or name as typed 1');
    await breaksNoRule(page, 'what a rank is made of');
    await page.getByRole('link', { name: 'Hide how it ranks' }).click();
    await expect(first).not.toContainText('Rank');
  } finally {
    await server.stop();
  }
});
