import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { breaksNoRule } from './breaks-no-rule.ts';
import { mark, memberByRequest, newMember } from './people.ts';

/** A month as the API writes it, so many before this one. */
const monthsAgo = (n: number) => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - n, 1)).toISOString().slice(0, 7);
};

async function report(who: APIRequestContext, slug: string, data: object): Promise<void> {
  expect((await who.post(`/api/v1/questions/${slug}/sightings`, { data })).status()).toBe(201);
}

/** A question of one's own at a company of one's own, for nothing of what others do may be counted. */
async function askedAt(company: string, title: string) {
  const author = await memberByRequest(`author-${mark()}`);
  const data = { title, topics: ['metrics'], companies: [company] };
  const posted = await author.post('/api/v1/questions', { data });
  expect(posted.status()).toBe(201);
  return posted.json();
}

const headline = (page: Page) => page.getByRole('main').locator('header').first();

test('a member says “I was asked this”, sees it counted, and takes it back', async ({ browser }) => {
  const run = mark();
  const { slug, title } = await askedAt(`Firm ${run}`, `How would you measure the ${run} list?`);
  const [one, two] = [await memberByRequest(`one-${run}`), await memberByRequest(`two-${run}`)];
  const told = { company: `Firm ${run}`, round: 'phone', level: 'senior' };
  await report(one, slug, { ...told, month: monthsAgo(4) });
  await report(two, slug, { ...told, month: monthsAgo(3) });

  const page = await newMember(browser, `third-${run}`);
  await page.goto(`/questions/${slug}`);
  await expect(headline(page)).toContainText('Asked recently');
  await expect(page.getByText('last in')).toHaveCount(0);

  await test.step('in one tap and a month, of which this one stands there', async () => {
    await page.getByRole('button', { name: 'I was asked this' }).click();
    const sheet = page.getByRole('dialog', { name: 'I was asked this' });
    await expect(sheet.getByLabel('Company')).toHaveValue(`Firm ${run}`);
    await expect(sheet.getByRole('combobox', { name: 'Month' })).toHaveValue(monthsAgo(0));
    await expect(sheet.getByRole('combobox', { name: 'Round' })).toBeHidden();
    await sheet.getByText('Add level and round').click();
    await sheet.getByRole('combobox', { name: 'Round' }).selectOption('phone');
    await breaksNoRule(page, 'the sheet with level and round');
    await sheet.getByRole('button', { name: 'I was asked this' }).click();
  });

  await test.step('and the third makes it known', async () => {
    await expect(headline(page)).toContainText('Asked by 3 people, last in');
    await expect(page.getByRole('region', { name: 'Asked over time' })).toContainText('Phone 3');
    await expect(page.getByRole('list', { name: 'What you said of it' })).toContainText(`at Firm ${run}`);
    await breaksNoRule(page, 'a question that three were asked');
  });

  await test.step('which it is no longer once it is taken back', async () => {
    await page.getByRole('list', { name: 'What you said of it' }).getByRole('button', { name: 'Take it back' }).click();
    await expect(headline(page)).toContainText('Asked recently');
    await expect(page.getByText('Phone 3')).toHaveCount(0);
    await expect(page.getByRole('list', { name: 'What you said of it' })).toHaveCount(0);
  });

  await test.step('a company where it is not asked is said so, and that is taken back', async () => {
    await page.getByText('Wrong company?').click();
    await page.getByRole('button', { name: /^This isn’t asked there/ }).click();
    const own = page.getByRole('list', { name: 'What you said of it' });
    await expect(own).toContainText(`isn’t asked at Firm ${run}`);
    await breaksNoRule(page, 'a company that is denied');
    await own.getByRole('button', { name: 'Take it back' }).click();
    await expect(own).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  });
  await page.context().close();
});

test('a question that many were asked shows when', async ({ page }) => {
  const run = mark();
  const { slug } = await askedAt(`Firm ${run}`, `How would you measure the ${run} list?`);
  for (const month of [1, 1, 1, 5, 6, 8]) {
    const who = await memberByRequest(`asked-${mark()}`);
    await report(who, slug, { company: `Firm ${run}`, month: monthsAgo(month) });
  }
  await page.goto(`/questions/${slug}`);
  const over = page.getByRole('region', { name: 'Asked over time' });
  const table = over.getByRole('table', { name: 'People, by the month they were last asked' });
  await expect(table.getByRole('cell')).toHaveText(['3', '3']);
  await breaksNoRule(page, 'asked over time');

  await test.step('and at its company, which is narrowed and found by its other names', async () => {
    const [one] = (await (await page.request.get(`/api/v1/questions/${slug}`)).json()).companies;
    await page.goto(`/companies/${one.slug}`);
    const list = page.getByRole('region', { name: 'Questions' });
    await expect(list).toContainText('Asked here by 6 people, last in');
    await expect(page.getByRole('table', { name: 'People, by the month they were last asked here' })).toBeAttached();
    await breaksNoRule(page, 'a company where many were asked');
    await list.getByRole('combobox', { name: 'Round' }).selectOption('final');
    await expect(page).toHaveURL(/round=final/);
    await expect(list).toContainText('No question from here fits that yet.');
    await breaksNoRule(page, 'a company narrowed to nothing');
    await list.getByRole('link', { name: 'Show all' }).click();
    await expect(list).toContainText('Asked here by 6 people');

    const moved = await page.request.get('/companies/facebook', { maxRedirects: 0 });
    expect([moved.status(), moved.headers()['location']]).toEqual([301, '/companies/meta']);
    await page.evaluate(() => history.pushState({}, '', '/companies/facebook'));
    await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate', { state: {} })));
    await expect(page.getByRole('heading', { level: 1, name: 'Meta' })).toBeVisible();
    await expect(page).toHaveURL(/\/companies\/meta$/);
  });
});
