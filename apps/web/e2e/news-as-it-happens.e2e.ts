import { expect, type Page, test } from '@playwright/test';
import { publishes } from './an-answer.ts';
import { breaksNoRule } from './breaks-no-rule.ts';
import { anotherDevice, mark, memberByRequest, newMember, signIn } from './people.ts';

const newOnes = (page: Page, count: number) =>
  expect(
    page.getByRole('link', { name: new RegExp(`${count} new`) }).filter({ hasText: 'Feedback', visible: true }),
  ).toBeVisible();

test('news comes as it happens, in every tab, and what was read on one device is read on the other', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const run = mark();
  const asked = `How would you shorten the queue at pier ${run}?`;
  const page = await newMember(browser, `asks-${run}`);
  const answerId = await publishes(page, { asked, said: 'I would first ask who waits for the ferry and how long.' });
  const peer = await memberByRequest(`helps-${run}`);
  const says = async (body: string) =>
    expect((await peer.post(`/api/v1/answers/${answerId}/comments`, { data: { body, revision: 1 } })).status()).toBe(
      201,
    );

  await page.goto(`/answers/${answerId}`);
  const tab = await page.context().newPage();
  await tab.goto('/questions');
  await expect(tab.getByRole('heading', { level: 1 })).toBeVisible();
  await says('Say who counts as waiting.');
  for (const open of [page, tab]) await newOnes(open, 1);

  await test.step('the same news again is the same line, with the newest of it', async () => {
    await tab.goto('/feedback');
    const line = tab.getByRole('list', { name: 'For you' }).getByRole('listitem').filter({ hasText: asked });
    await expect(line.getByText(/A new note on your answer to/)).toBeVisible();
    await says('And say for how long.');
    await expect(line.getByText(/2 new notes on your answer to/)).toBeVisible();
    await expect(line.getByText('And say for how long.')).toBeVisible();
    await newOnes(page, 1);
    await breaksNoRule(tab, 'news that came while one looked');
  });

  await test.step('read here, it is read on another device', async () => {
    await tab.getByRole('button', { name: 'Mark all as read' }).click();
    await expect(tab.getByRole('button', { name: 'Mark all as read' })).toHaveCount(0);
    const other = await (await anotherDevice(browser)).newPage();
    await other.goto('/sign-in');
    await signIn(other, `asks-${run}`);
    await expect(other.getByRole('button', { name: 'You and the look' })).toBeVisible();
    await other.goto('/feedback');
    await expect(other.getByRole('listitem').filter({ hasText: asked })).toBeVisible();
    await expect(other.getByRole('button', { name: 'Mark all as read' })).toHaveCount(0);
    await other.context().close();
  });
  await page.context().close();
});
