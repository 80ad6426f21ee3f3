import { expect, test } from '@playwright/test';
import { pinsByKeys } from './an-answer.ts';
import { breaksNoRule } from './breaks-no-rule.ts';
import { field } from './giving-feedback.ts';
import { mark, memberByRequest, newMember, requestsOf } from './people.ts';

const first = 'I would first ask who waits for the ferry and how long.';
const second = 'Then I would count them for a week.';
const edited = 'Then I would count them for a month, and on two piers.';
const review = { strength: 'You ask who waits.', change: 'Say why a week.', through: 'nearly' };

test('feedback that comes too late is refused in plain words, and not one of its own is lost', async ({ browser }) => {
  test.setTimeout(150_000);
  const run = mark();
  const author = await memberByRequest(`asks-${run}`);
  const posted = await author.post('/api/v1/questions', {
    data: {
      title: `How would you shorten the queue at pier ${run}?`,
      topics: ['metrics'],
      companies: [],
      answer: { body: `${first} ${second}` },
    },
  });
  const answerId: string = (await posted.json()).answer.id;
  const page = await newMember(browser, `late-${run}`);
  const reader = await requestsOf(page);
  const form = page.getByRole('form', { name: 'Your comment' });
  const send = form.getByRole('button', { name: 'Comment', exact: true });

  await test.step('other words for such as were edited meanwhile', async () => {
    await page.goto(`/answers/${answerId}`);
    await page.getByRole('button', { name: 'Comment', exact: true }).first().click();
    await pinsByKeys(page, second);
    await form.getByRole('combobox', { name: 'It is about' }).selectOption({ index: 1 });
    await field(page, 'What would you change?').fill('A week hides the weekends.');
    await form.getByRole('button', { name: 'Suggest other words' }).click();
    await field(page, 'Other words').fill('Then I would count them on Saturdays.');
    const revised = { body: `${first} ${edited}`, basedOn: 1 };
    expect((await author.post(`/api/v1/answers/${answerId}/revisions`, { data: revised })).status()).toBe(201);
    await send.click();
    await expect(form.getByRole('alert')).toContainText('These words have changed since that version.');
    await expect(field(page, 'What would you change?')).toHaveValue('A week hides the weekends.');
    await expect(field(page, 'Other words')).toHaveValue('Then I would count them on Saturdays.');
    await expect(page.getByRole('article').first()).toContainText(edited);
    await breaksNoRule(page, 'other words for such as have changed');
  });

  await test.step('without them the note lands, on what these words have become', async () => {
    await field(page, 'Other words').fill('');
    await send.click();
    await expect(form).toHaveCount(0);
    const { items } = await (await reader.get(`/api/v1/answers/${answerId}/comments`)).json();
    expect(items).toMatchObject([{ revision: 1, place: { status: 'changed' }, suggestion: null }]);
    await expect(page.getByText('A week hides the weekends.')).toBeVisible();
    await expect(page.getByText(/^About: /)).toBeVisible();
    await page.keyboard.press('Escape');
  });

  const unsent = page.getByRole('textbox', { name: 'What you wrote, not sent' });
  await test.step('a review that its author has read before it was changed', async () => {
    const sent = await reader.put(`/api/v1/answers/${answerId}/revisions/2/review`, { data: review });
    expect(sent.status()).toBe(200);
    await page.goto(`/answers/${answerId}/review`);
    await expect(field(page, 'What works?')).toHaveValue(review.strength);
    await field(page, 'What would you change?').fill('Say why a month, and why two piers.');
    await expect(page.getByText('Saved just now')).toBeVisible();
    expect((await author.put(`/api/v1/answers/${answerId}/reviews/read`)).status()).toBe(204);
    await page.getByRole('button', { name: 'Send the changes' }).click();
    await expect(page.getByText('The author has read your feedback, so it stays as it is.')).toBeVisible();
    await expect(unsent).toHaveValue(/Say why a month, and why two piers\./);
    await breaksNoRule(page, 'a review that its author has read');
  });

  await test.step('what was written about an answer that nobody may see any more', async () => {
    const hidden = await author.patch(`/api/v1/answers/${answerId}`, { data: { visibility: 'private' } });
    expect(hidden.status()).toBe(200);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: 'Not found' })).toBeVisible();
    await expect(unsent).toHaveValue(/Say why a month, and why two piers\./);
    await breaksNoRule(page, 'feedback on what is not there any more');
  });
  await page.context().close();
});
