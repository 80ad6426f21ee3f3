import { type Browser, expect, type Page, test } from '@playwright/test';
import { startServer } from './own-server.ts';
import { anotherDevice, mark, newMember, seen, signIn, signUp, skipAndPublish } from './people.ts';

const said = 'I would first ask who waits for it and how long, since nobody had counted that before.';
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const title = (page: Page) => field(page, 'What were you asked?');
const body = (page: Page) => field(page, 'What did you say?');
const publish = (page: Page) => page.getByRole('button', { name: 'Publish', exact: true });
const line = (page: Page, words: RegExp) => page.getByRole('status').filter({ hasText: words });
const posted = (page: Page, asked: string) =>
  expect(page.getByRole('heading', { level: 1, name: asked })).toBeVisible();

/** Writes a question and an answer, as far as the button that publishes them. */
async function compose(page: Page, asked: string): Promise<void> {
  await title(page).fill(asked);
  await page.getByLabel('Company', { exact: true }).fill('Nowhere Ferries');
  const topic = page.getByRole('combobox', { name: 'Topic' });
  await topic.selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await body(page).fill(said);
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(page.getByRole('group', { name: 'Who can see this?' })).toBeVisible();
}

/** Publishes what is composed; what it will be scored by has come, so the own guess is asked for. */
async function publishes(page: Page): Promise<void> {
  await expect(page.getByText('What should they look at?').first()).toBeVisible();
  await publish(page).click();
  await skipAndPublish(page);
}

/** One's own answer to a question just posted. */
async function answered(browser: Browser, who: string, asked: string): Promise<Page> {
  const page = await newMember(browser, who);
  await page.goto('/write');
  await compose(page, asked);
  await publishes(page);
  await posted(page, asked);
  await page.getByRole('list', { name: 'Answers' }).getByRole('link', { name: said }).first().click();
  await expect(page.getByRole('region', { name: 'Your answer' })).toBeVisible();
  return page;
}

test('a reload, the way back and another page lose no word', async ({ page }) => {
  const asked = `How would you shorten the queue at ferry ${mark()}?`;
  await page.goto('/write');
  await compose(page, asked);
  await page.reload();
  await expect(title(page)).toHaveValue(asked);
  await expect(body(page)).toHaveValue(said);

  await body(page).press('ControlOrMeta+End');
  await body(page).pressSequentially(' Then I would ask again.');
  await seen(page, 'Questions').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Questions' })).toBeVisible();
  await page.goBack();
  await expect(title(page)).toHaveValue(asked);
  await expect(body(page)).toHaveValue(`${said} Then I would ask again.`);
});

test('a guest signs up at the last moment, and what was written is posted without being asked for again', async ({
  page,
}) => {
  const run = mark();
  const asked = `How would you name the ferries of harbour ${run}?`;
  await page.goto('/write');
  await compose(page, asked);
  await publishes(page);
  const sheet = page.getByRole('dialog', { name: 'One last thing' });
  await expect(sheet).toContainText('What you wrote is kept.');

  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(body(page)).toHaveValue(said);
  await publishes(page);
  await signUp(page, `late-${run}`);
  await posted(page, asked);
  await expect(page.getByRole('main').getByRole('link', { name: said }).first()).toBeVisible();
});

test('a session that ends while one writes asks to sign in again, over the text', async ({ browser }) => {
  const run = mark();
  const who = `tired-${run}`;
  const asked = `How would you light the pier ${run}?`;
  const page = await newMember(browser, who);
  await page.clock.install();
  await page.goto('/write');
  await compose(page, asked);
  await page.context().clearCookies();
  await page.clock.fastForward('02:00:00');
  await page.clock.resume();

  await body(page).press('ControlOrMeta+End');
  await body(page).pressSequentially(' And then?');
  await publishes(page);
  const sheet = page.getByRole('dialog', { name: 'Sign in again' });
  await expect(sheet).toContainText('Your words are safe here');

  await page.reload();
  await expect(title(page)).toHaveValue(asked);
  await expect(body(page)).toHaveValue(`${said} And then?`);
  await publishes(page);
  await signIn(page, who);
  await posted(page, asked);
  await page.context().close();
});

test('without a network the page says so, keeps the text, and sends it when one is back', async ({ browser }) => {
  const run = mark();
  const asked = `How would you paint boat ${run}?`;
  const page = await newMember(browser, `away-${run}`);
  await page.goto('/write');
  await compose(page, asked);
  await page.context().setOffline(true);
  await expect(line(page, /You are offline/)).toBeVisible();
  await body(page).press('ControlOrMeta+End');
  await body(page).pressSequentially(' Twice.');
  await publishes(page);
  await expect(page.getByRole('alert').filter({ hasText: /Not sent yet/ })).toBeVisible();
  await expect(body(page)).toHaveValue(`${said} Twice.`);
  await expect(page.getByText('Saved on this device')).toBeVisible();

  await page.context().setOffline(false);
  await expect(line(page, /Connected again/)).toBeVisible();
  await expect(line(page, /You are offline/)).toBeHidden();
  await page.getByRole('button', { name: 'Try again' }).click();
  await posted(page, asked);
  await page.context().close();
});

test('a page that is asked for without a network comes as soon as there is one', async ({ page }) => {
  await page.goto('/questions');
  await page.context().setOffline(true);
  await expect(line(page, /You are offline/)).toBeVisible();
  await seen(page, 'Write').click();
  await page.context().setOffline(false);
  await expect(page.getByRole('heading', { level: 1, name: 'Look back at an interview' })).toBeVisible();
});

test('a server that is stopped and started again loses no word', async ({ browser }) => {
  const run = mark();
  const asked = `How would you repair bridge ${run}?`;
  let server = await startServer();
  const { viewport } = test.info().project.use;
  const context = await browser.newContext({ viewport, baseURL: server.address });
  const page = await context.newPage();
  await page.goto('/sign-up?next=/write');
  await signUp(page, `bridge-${run}`);
  await compose(page, asked);
  await server.stop();

  await body(page).press('ControlOrMeta+End');
  await body(page).pressSequentially(' By hand.');
  await expect(line(page, /The server does not answer/)).toBeVisible();
  await publishes(page);
  await expect(page.getByRole('alert').filter({ hasText: /Not sent yet/ })).toBeVisible();
  await expect(page.getByText('Saved on this device')).toBeVisible();

  server = await startServer();
  await expect(line(page, /The server does not answer/)).toBeHidden({ timeout: 20_000 });
  await expect(page.getByText('Saved just now')).toBeVisible();
  await page.reload();
  await expect(body(page)).toHaveValue(`${said} By hand.`);
  await publishes(page);
  await posted(page, asked);
  await context.close();
  await server.stop();
});

test('a comment that is not sent yet outlives a reload and a lost network', async ({ browser }) => {
  const run = mark();
  const asked = `How would you call the pilot of ${run}?`;
  const page = await answered(browser, `pilot-${run}`, asked);
  const comment = page.getByRole('textbox', { name: 'Add a comment' });
  await comment.fill('I left out the night shift.');
  await page.reload();
  await expect(comment).toHaveValue('I left out the night shift.');

  await page.context().setOffline(true);
  await comment.press('ControlOrMeta+Enter');
  await expect(page.getByRole('alert').filter({ hasText: /Not sent yet/ })).toBeVisible();
  await expect(comment).toHaveValue('I left out the night shift.');
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('article').filter({ hasText: 'I left out the night shift.' }).last()).toBeVisible();
  await expect(comment).toHaveValue('');
  await page.context().close();
});

test('a draft changed on two devices is published only once one has chosen', async ({ browser }) => {
  const run = mark();
  const who = `twice-${run}`;
  const asked = `How would you weigh the anchor of ${run}?`;
  const first = await newMember(browser, who);
  await first.goto('/write');
  await compose(first, asked);
  await expect(first.getByText('Saved just now')).toBeVisible();

  const second = await (await anotherDevice(browser)).newPage();
  await second.goto('/sign-in?next=/write');
  await signIn(second, who);
  await expect(body(second)).toHaveValue(said);
  await body(second).fill('The other device knows better than this one does.');
  await expect(second.getByText('Saved just now')).toBeVisible();

  await body(first).press('ControlOrMeta+End');
  await body(first).pressSequentially(' Mine.');
  const choice = first.getByRole('alert', { name: 'Two versions of this draft' });
  await expect(choice).toContainText('The other device knows better');
  await publish(first).click();
  await expect(choice).toContainText('Not published yet. Choose first');
  await expect(choice).toBeFocused();
  await choice.getByRole('button', { name: 'Keep both, one after the other' }).click();
  await expect(body(first)).toHaveValue(/Mine\.\s+The other device knows better/);
  await publishes(first);
  await posted(first, asked);
  await first.context().close();
  await second.context().close();
});

test('the words of a deleted answer are in the draft again', async ({ browser }) => {
  const run = mark();
  const page = await answered(browser, `gone-${run}`, `How would you empty dock ${run}?`);
  await page.getByRole('button', { name: 'Delete this answer' }).click();
  const sheet = page.getByRole('dialog', { name: 'Delete this answer?' });
  await sheet.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(line(page, /Its words are back in your draft/)).toBeVisible();
  await page.getByRole('button', { name: 'Open the draft' }).click();
  await expect(field(page, 'What did you say, or what would you say?')).toHaveValue(said);

  await page.goto('/');
  const drafts = page.getByRole('list', { name: 'Drafts' });
  await drafts.getByRole('button', { name: /^Throw away/ }).click();
  await expect(drafts).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await drafts.getByRole('link', { name: said }).click();
  await expect(field(page, 'What did you say, or what would you say?')).toHaveValue(said);
  await page.context().close();
});
