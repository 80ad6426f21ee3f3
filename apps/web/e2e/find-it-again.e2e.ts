import { expect, type Page, test } from '@playwright/test';
import { breaksNoRule } from './breaks-no-rule.ts';
import { mark, newMember } from './people.ts';

test.describe.configure({ timeout: 180_000 });

const button = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('button', { name, exact: true });
const read = async (page: Page, path: string) => (await page.request.get(`/api/v1${path}`)).json();
const mostAnswered = async (page: Page) => (await read(page, '/questions?sort=most-answered&limit=1')).items[0];

test('a question and an answer are saved, sorted into lists, lost and found again', async ({ browser }) => {
  const page = await newMember(browser, `saves-${mark()}`);
  const { slug, title } = await mostAnswered(page);
  await page.goto('/saved');
  await expect(page.getByText('No question or answer saved yet.')).toBeVisible();
  await breaksNoRule(page, 'nothing saved');

  await page.goto(`/questions/${slug}`);
  await button(page, 'Save').click();
  await expect(button(page, 'Saved')).toBeVisible();
  await page.getByRole('button', { name: 'Choose a list' }).click();
  const sheet = page.getByRole('dialog', { name: 'Save in' });
  await sheet.getByRole('textbox', { name: 'New list' }).fill('Onsite in March');
  await sheet.getByRole('button', { name: 'Make it' }).click();
  await expect(sheet.getByRole('checkbox', { name: /^Onsite in March/ })).toBeChecked();
  await expect(sheet.getByRole('checkbox', { name: /^Saved/ })).toBeChecked();
  await breaksNoRule(page, 'choosing a list');
  await sheet.getByRole('textbox', { name: 'New list' }).fill('onsite in march');
  await sheet.getByRole('button', { name: 'Make it' }).click();
  await expect(sheet.getByText('You have a list of that name.')).toBeVisible();
  await sheet.getByRole('button', { name: 'Done' }).click();

  await page.goto(
    (await read(page, `/questions/${slug}?include=answers`)).answers.map(
      ({ id }: { id: string }) => `/answers/${id}`,
    )[0],
  );
  await button(page, 'Save').click();
  // Shown before the server has it: leaving now would leave nothing.
  await expect(page.getByText('Saved, for you alone.')).toBeVisible();
  await expect(button(page, 'Saved')).toBeVisible();

  await page.goto('/saved');
  const saved = page.getByRole('list', { name: 'Saved', exact: true });
  await expect(saved.getByRole('listitem')).toHaveCount(2);
  await breaksNoRule(page, 'what is saved');
  await saved
    .getByRole('button', { name: /^Remove/ })
    .last()
    .click();
  await expect(saved.getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(saved.getByRole('listitem')).toHaveCount(2);

  await page.getByRole('link', { name: 'Onsite in March 1' }).click();
  await button(page, 'Rename').click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Onsite in April');
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
  const april = page.getByRole('list', { name: 'Onsite in April' });
  await expect(april.getByRole('link', { name: title })).toBeVisible();
  await button(page, 'Delete this list').click();
  await expect(april).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await page.getByRole('link', { name: 'Onsite in April 1' }).click();
  await expect(april.getByRole('link', { name: title })).toBeVisible();
  await page.context().close();
});

test('what is new in what one follows stands at home', async ({ browser }) => {
  const page = await newMember(browser, `follows-${mark()}`);
  const author = await newMember(browser, `posts-${mark()}`);
  // A company of its own: of what stands under a made-up name only the day is known, and the sample has some of today.
  const company = `Ferries ${mark()}`;
  const title = `What would you ask before you build a thing called ${mark()}?`;
  await author.goto('/');
  await postQuestion(author, `What was there before anybody followed ${mark()}?`, company);

  await page.goto(`/companies/${company.toLowerCase().replace(' ', '-')}`);
  await button(page, 'Follow').click();
  await expect(button(page, 'Following')).toBeVisible();
  await page.goto('/following');
  await expect(page.getByText('Nothing new yet.')).toBeVisible();
  await breaksNoRule(page, 'what one follows, nothing new');

  await postQuestion(author, title, company);
  await page.goto('/');
  const shelf = page.getByRole('list', { name: 'New in what you follow' });
  await expect(shelf.getByRole('link', { name: title })).toBeVisible();
  await breaksNoRule(page, 'home with something new');
  await page.getByRole('link', { name: 'All of it' }).click();
  await expect(page.getByRole('list', { name: 'New', exact: true }).getByRole('link', { name: title })).toBeVisible();
  await breaksNoRule(page, 'what is new in what one follows');
  const followed = page.getByRole('list', { name: 'You follow' });
  await followed.getByRole('button', { name: /^Following/ }).click();
  await expect(page.getByText('You follow nothing.')).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'What would help now?' })).toBeVisible();
  await expect(shelf).toHaveCount(0);
  for (const each of [page, author]) await each.context().close();
});

test('a saved search tells what is new', async ({ browser }) => {
  const page = await newMember(browser, `searches-${mark()}`);
  const author = await newMember(browser, `asks-${mark()}`);
  const company = `Trams ${mark()}`;
  const slug = company.toLowerCase().replace(' ', '-');
  const title = `Which line of ${company} would you open first?`;
  await postQuestion(author, `What was asked at ${company} before anybody looked?`, company);

  await page.goto('/questions?sort=active');
  await expect(button(page, 'Save this search')).toHaveCount(0);
  await page.goto(`/questions?company=${slug}&sort=most-asked`);
  await button(page, 'Save this search').click();
  const sheet = page.getByRole('dialog', { name: 'Save this search' });
  await breaksNoRule(page, 'a name for a saved search');
  await sheet.getByRole('textbox', { name: 'Name' }).fill('Trams');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Search saved' }).click();
  const searches = page.getByRole('list', { name: 'Saved searches' });
  await expect(searches.getByRole('link', { name: 'Trams' })).toBeVisible();
  await expect(searches.getByText(/new$/)).toHaveCount(0);

  await postQuestion(author, title, company);
  await page.goto('/saved');
  await expect(searches.getByText('1 new')).toBeVisible();
  await breaksNoRule(page, 'a saved search with something new');
  await searches.getByRole('link', { name: 'Trams' }).click();
  await expect(page.getByRole('main').getByRole('link', { name: title })).toBeVisible();
  await page.goto('/saved');
  await expect(searches.getByRole('link', { name: 'Trams' })).toBeVisible();
  await expect(searches.getByText('1 new')).toHaveCount(0);

  await searches.getByRole('button', { name: 'Rename: Trams' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Trams at home');
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
  await searches.getByRole('button', { name: 'Delete: Trams at home' }).click();
  await expect(searches).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(searches.getByRole('link', { name: 'Trams at home' })).toBeVisible();
  for (const each of [page, author]) await each.context().close();
});

test('a list is read elsewhere: its feed has an address', async ({ page }) => {
  const [{ slug }] = (await mostAnswered(page)).topics;
  await page.goto(`/topics/${slug}`);
  const named = await page.locator('link[type="application/atom+xml"]').getAttribute('href');
  const link = page.getByRole('contentinfo').getByRole('link', { name: 'Feed of this page' });
  await expect(link).toHaveAttribute('href', new URL(named!).pathname);
  const feed = await page.request.get((await link.getAttribute('href'))!);
  expect(feed.headers()['content-type']).toBe('application/atom+xml; charset=utf-8');
  const { items } = await read(page, `/questions?topic=${slug}&sort=newest&limit=3`);
  const xml = await feed.text();
  for (const { id } of items) expect(xml).toContain(`<id>urn:uuid:${id}</id>`);
  await page.getByRole('link', { name: 'Questions', exact: true }).filter({ visible: true }).first().click();
  await expect(link).toHaveAttribute('href', '/questions.atom');
});

/** By the page's own session: what is followed matters here, not how a question is written. */
async function postQuestion(page: Page, title: string, company: string): Promise<void> {
  const status = await page.evaluate(
    async ([asked, at]) => {
      const session = await (await fetch('/api/v1/auth/refresh', { method: 'POST' })).json();
      const response = await fetch('/api/v1/questions', {
        method: 'POST',
        headers: { authorization: `Bearer ${session.accessToken}`, 'content-type': 'application/json' },
        body: JSON.stringify({ title: asked, topics: ['metrics'], companies: [at] }),
      });
      return response.status;
    },
    [title, company],
  );
  expect(status).toBe(201);
}
