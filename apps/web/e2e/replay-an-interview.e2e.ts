import { expect, type Page, request, test } from '@playwright/test';
import { breaksNoRule } from './breaks-no-rule.ts';
import { anotherDevice, mark, memberByRequest, newMember, requestsOf, seen, signIn } from './people.ts';

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const saved = (page: Page) => expect(page.getByText('Saved just now')).toBeVisible();
const step = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name, exact: true }).click();
const title = (page: Page, words: string) =>
  expect(page.getByRole('heading', { level: 2, name: words, exact: true })).toBeVisible();
const landed = (page: Page, how: string) => page.getByRole('radio', { name: how, exact: true });
const offline = (page: Page) => page.getByRole('status').filter({ hasText: /You are offline/ });

/** Begins a replay from home, as far as its first step. */
async function begin(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Replay it while you remember' }).click();
  await expect(page.getByText('Nothing here yet.')).toBeVisible();
  await page.getByRole('link', { name: 'Replay an interview' }).click();
  await title(page, 'Where was it?');
}

test('an interview is replayed on a phone, without a network for a while, and found on another device', async ({
  browser,
}) => {
  const run = mark();
  const who = `replays-${run}`;
  const page = await newMember(browser, who);
  await page.goto('/');
  await begin(page);
  await field(page, 'Company').fill(`Ferries ${run}`);
  await field(page, 'Role').fill('Product manager');
  await page.getByLabel('Day').fill('2026-10-05');
  await page.getByRole('combobox', { name: 'Round' }).selectOption('On site');
  await field(page, 'Who interviewed you?').fill('Ana and Bo');
  await saved(page);
  await page.getByRole('button', { name: 'Next', exact: true }).click();

  await title(page, 'What were you asked?');
  await page.context().setOffline(true);
  await expect(offline(page)).toBeVisible();
  await field(page, 'What were you asked?').fill('How would you shorten the queue?');
  await field(page, 'What did you say?').fill('I would count who waits.');
  await landed(page, 'Unsure').check();
  await page.getByRole('button', { name: 'Add another question' }).click();
  await field(page, 'What were you asked?').nth(1).fill('Why us?');
  await landed(page, 'Lost').nth(1).check();
  await expect(page.getByText('Saved on this device')).toBeVisible();
  await page.context().setOffline(false);
  await saved(page);

  await page.reload();
  await title(page, 'What were you asked?');
  await expect(field(page, 'What were you asked?').nth(1)).toHaveValue('Why us?');
  await expect(landed(page, 'Unsure').first()).toBeChecked();
  await step(page, 'How it went');
  await field(page, 'Good signs').fill('They took notes.');
  await field(page, 'Bad signs').fill('The second one looked at the clock.');
  await landed(page, 'Fair').check();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await field(page, 'What is the one thing you would change?').fill('Ask first, then count.');
  await saved(page);
  expect(
    await page.evaluate(() => JSON.stringify(localStorage)),
    'what is saved lies on the device no more',
  ).not.toContain(run);
  await page.getByRole('link', { name: 'Done' }).click();
  const row = page.getByRole('list', { name: 'Your replays' }).getByRole('listitem');
  await expect(row).toContainText('5 October');
  await expect(row).toContainText('2 questions · fair');

  const other = await (await anotherDevice(browser)).newPage();
  await other.goto('/sign-in?next=/practice/replays');
  await signIn(other, who);
  await other.getByRole('link', { name: `Ferries ${run} · Product manager` }).click();
  await expect(field(other, 'Who interviewed you?')).toHaveValue('Ana and Bo');
  await step(other, 'Next time');
  await other.getByRole('combobox', { name: 'How did it end?' }).selectOption('An offer');
  await saved(other);
  await page.reload();
  await expect(row).toContainText('ended with: an offer');
  await other.context().close();
  await page.context().close();
});

test('a replay is seen by nobody but its owner', async ({ browser }) => {
  const run = mark();
  const page = await newMember(browser, `owner-${run}`);
  await page.goto('/');
  await begin(page);
  await field(page, 'Company').fill(`Ferries ${run}`);
  await saved(page);
  const address = page.url();
  const mine = await requestsOf(page);
  const { items } = await (await mine.get('/api/v1/replays')).json();
  expect(items).toHaveLength(1);

  const stranger = await newMember(browser, `stranger-${run}`);
  const theirs = await requestsOf(stranger);
  const path = `/api/v1/replays/${items[0].id}`;
  const nothing = '/api/v1/replays/0190c000-0000-4000-8000-000000000000';
  expect((await theirs.get(path)).status()).toBe(404);
  expect(await (await theirs.get(path)).text()).toBe(await (await theirs.get(nothing)).text());
  const guest = await request.newContext({ baseURL: test.info().project.use.baseURL });
  expect((await guest.get(path)).status()).toBe(401);
  await stranger.goto(address);
  await title(stranger, 'Where was it?');
  await expect(field(stranger, 'Company')).toHaveValue('');
  await stranger.goto(`/search?q=${run}`);
  await expect(stranger.getByRole('main')).not.toContainText(`Ferries ${run}`);
  await stranger.context().close();
  await page.context().close();
});

test('two devices that write one replay are asked which text it should be, and both can be kept', async ({
  browser,
}) => {
  const run = mark();
  const who = `both-${run}`;
  const page = await newMember(browser, who);
  await page.goto('/');
  await begin(page);
  await field(page, 'Company').fill(`Ferries ${run}`);
  await step(page, 'Next time');
  await saved(page);
  const other = await (await anotherDevice(browser)).newPage();
  await other.goto(`/sign-in?next=${new URL(page.url()).pathname}?step=4`);
  await signIn(other, who);
  await field(other, 'What is the one thing you would change?').fill('Breathe first.');
  await saved(other);

  await field(page, 'What is the one thing you would change?').fill('Ask first.');
  const choice = page.getByRole('alert', { name: 'Two versions of this draft' });
  await expect(choice).toContainText('Breathe first.');
  await choice.getByRole('button', { name: 'Keep both, one after the other' }).click();
  await expect(field(page, 'What is the one thing you would change?')).toHaveValue('Ask first.\n\nBreathe first.');
  await saved(page);
  await other.context().close();
  await page.context().close();
});

test('a replay that is deleted can be taken back for a moment', async ({ browser }) => {
  const run = mark();
  const page = await newMember(browser, `gone-${run}`);
  await page.goto('/');
  await begin(page);
  await field(page, 'Company').fill(`Ferries ${run}`);
  await saved(page);
  await step(page, 'Next time');
  await page.getByRole('button', { name: 'Delete this replay' }).click();
  await expect(page.getByText('The replay is gone.')).toBeVisible();
  await expect(page.getByText('Nothing here yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: `Ferries ${run}` })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: `Ferries ${run}` })).toBeVisible();
  await page.context().close();
});

test('what was written without a network is sent once the list is opened with one', async ({ browser }) => {
  const run = mark();
  const page = await newMember(browser, `away-${run}`);
  await page.goto('/');
  await begin(page);
  await page.context().setOffline(true);
  await field(page, 'Company').fill(`Ferries ${run}`);
  await expect(page.getByText('Saved on this device')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Your replays' }).click();
  const waiting = page.getByRole('list', { name: 'Only on this device so far' });
  await expect(waiting).toContainText(`Ferries ${run}`);
  await page.context().setOffline(false);
  await expect(page.getByRole('list', { name: 'Your replays' })).toContainText(`Ferries ${run}`);
  await expect(waiting).toBeHidden();
  await page.context().close();
});

test('a question of a replay becomes a draft in the composer, similar ones first, and no name goes along unseen', async ({
  browser,
}) => {
  const run = mark();
  const asked = `How would you shorten the queue at pier ${run}?`;
  const peer = await memberByRequest(`peer-${run}`);
  const similar = { title: `How would you shorten the queue at ferry ${run}?`, topics: ['metrics'], companies: [] };
  expect((await peer.post('/api/v1/questions', { data: similar })).status()).toBe(201);
  const page = await newMember(browser, `asked-${run}`);
  await page.goto('/');
  await begin(page);
  await field(page, 'Company').fill('Nordlys Ferries');
  await field(page, 'Who interviewed you?').fill('Ana Berg');
  await step(page, 'Questions');
  await field(page, 'What were you asked?').fill(asked);
  await field(page, 'What did you say?').fill('I told Ana that I would count who waits, hour by hour.');
  await saved(page);
  await page.getByRole('button', { name: 'Make this a question' }).click();
  const sheet = page.getByRole('dialog', { name: 'Make this a question?' });
  await expect(sheet).toContainText('It names “Ana”, who interviewed you.');
  await breaksNoRule(page, 'asking before a question leaves a replay');
  await sheet.getByRole('button', { name: 'Take it to the composer' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Look back at an interview' })).toBeVisible();
  await expect(field(page, 'What were you asked?')).toHaveValue(asked);
  await expect(field(page, 'What did you say?')).toHaveValue(/^I told Ana/);
  await expect(page.getByLabel('Company', { exact: true })).toHaveValue('Nordlys Ferries');
  await expect(page.getByText('Is it one of these?')).toBeVisible();
  await expect(page.getByRole('link', { name: similar.title })).toBeVisible();
  await saved(page);

  await page.goBack();
  await page.getByRole('button', { name: 'Make this a question' }).click();
  await sheet.getByRole('button', { name: 'Take it to the composer' }).click();
  await expect(sheet).toContainText('You are writing another question already.');
  await sheet.getByRole('link', { name: 'Go to that question' }).click();
  await expect(field(page, 'What were you asked?')).toHaveValue(asked);
  await page.context().close();
});

test('the pages of replays break no rule, for guests and for members', async ({ browser, page: guest }) => {
  await guest.goto('/practice/replays');
  await expect(guest.getByRole('main').getByRole('link', { name: 'Sign in' })).toBeVisible();
  await breaksNoRule(guest, 'replays, for a guest');

  const page = await newMember(browser, `rules-${mark()}`);
  await page.goto('/');
  await begin(page);
  await breaksNoRule(page, 'where it was');
  await field(page, 'Company').fill('Ferries');
  await step(page, 'Questions');
  await field(page, 'What were you asked?').fill('Why us?');
  await landed(page, 'Confident').check();
  await page.getByRole('button', { name: 'Add another question' }).click();
  await breaksNoRule(page, 'the questions');
  await step(page, 'How it went');
  await landed(page, 'Good').check();
  await breaksNoRule(page, 'how it went');
  await step(page, 'Next time');
  await saved(page);
  await breaksNoRule(page, 'next time');
  await page.getByRole('link', { name: 'Done' }).click();
  await expect(page.getByRole('list', { name: 'Your replays' })).toBeVisible();
  await breaksNoRule(page, 'the list of replays');
  await page.getByRole('button', { name: 'You and the look' }).click();
  await expect(seen(page, 'Your replays')).toBeVisible();
  await page.context().close();
});
