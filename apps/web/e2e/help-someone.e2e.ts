import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { publishes } from './an-answer.ts';
import { breaksNoRule } from './breaks-no-rule.ts';
import { mark, memberByRequest, newMember, requestsOf } from './people.ts';

test.describe.configure({ timeout: 180_000 });

const said =
  'I would first ask who waits for the ferry and how long. Then I would count them for a week. The number I would watch is how many leave the queue.';
const main = (page: Page) => page.getByRole('main');
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const form = (page: Page) => page.getByRole('form', { name: 'Your feedback' });

test('somebody helps: three prompts, a comment on a sentence, scores; from three on a score with its spread', async ({
  browser,
}) => {
  const run = mark();
  const asked = `How would you shorten the queue at ferry ${run}?`;
  const author = await newMember(browser, `author-${run}`);
  const answerId = await publishes(author, {
    asked,
    said,
    topic: 'metrics',
    wish: 'Is the number I watch the right one?',
    guess: 4,
  });

  await test.step('the author hears when it may come, and what to do meanwhile', async () => {
    const waits = author.getByRole('region', { name: 'While it waits' });
    await expect(waits.getByText('two short answers on Metrics')).toBeVisible();
    await breaksNoRule(author, 'what was just published');
  });

  const helper = await newMember(browser, `helper-${run}`);

  await test.step('one answer is offered at a time, until it is that of the newcomer', async () => {
    await helper.goto('/feedback/help?topic=metrics');
    await expect(main(helper).getByText(/waits? for a second pair of eyes/)).toBeVisible();
    await breaksNoRule(helper, 'help someone');
    await main(helper).getByRole('link', { name: 'Help someone' }).last().click();
    await expect(form(helper)).toBeVisible();
    const heading = helper.getByRole('heading', { level: 1 });
    let title = (await heading.textContent())!;
    // Two answers that wait may be to one question: what the server hands over tells them apart, not the heading.
    for (let turn = 0; turn < 40 && title !== asked; turn++) {
      const handedOver = helper.waitForResponse(
        (answer) => answer.request().method() === 'POST' && answer.url().endsWith('/lane/claims'),
      );
      await helper.getByRole('button', { name: 'Not this one' }).click();
      title = (await (await handedOver).json()).answer.question.title;
      await expect(heading).toHaveText(title);
    }
    await expect(helper.getByRole('heading', { level: 1, name: asked })).toBeVisible();
    await expect(helper.getByText('Is the number I watch the right one?')).toBeVisible();
    await expect(helper.getByText(/It is yours for another \d+ minutes/)).toBeVisible();
  });

  await test.step('what is missing is said, and what is typed outlives a reload', async () => {
    await helper.getByRole('button', { name: 'Send feedback' }).click();
    await expect(helper.getByText('Say one thing that works. A few words do.')).toBeVisible();
    await field(helper, 'What works?').fill('You ask who waits before anything else.');
    await field(helper, 'What would you change?').fill('Say for how long you would count, and why.');
    await expect(helper.getByText('Saved just now')).toBeVisible();
    await helper.reload();
    await expect(field(helper, 'What works?')).toHaveValue('You ask who waits before anything else.');
  });

  await test.step('a sentence is commented on by keyboard, and scores are given in sentences', async () => {
    await helper.getByRole('button', { name: 'Comment on a sentence' }).click();
    const chooser = helper.getByRole('group', { name: 'Choose a sentence' });
    await expect(chooser).toBeVisible();
    await helper.keyboard.press('ArrowDown');
    await helper.keyboard.press('Enter');
    await field(helper, 'What would you change here?').fill('A week hides the weekends. Say why a week.');
    await breaksNoRule(helper, 'a comment on a sentence');
    await helper.getByRole('button', { name: 'Done' }).click();
    await expect(helper.getByRole('button', { name: /A week hides the weekends/ })).toBeVisible();
    await form(helper).getByRole('radio', { name: 'Yes' }).check();
    await helper.getByText('Add scores').click();
    for (const criterion of await form(helper).locator('details').getByRole('group').all())
      await criterion.getByRole('radio').nth(2).check();
    await breaksNoRule(helper, 'giving feedback');
    await helper.getByRole('button', { name: 'Send feedback' }).click();
    await expect(helper.getByRole('heading', { level: 1, name: 'Thank you. That helps.' })).toBeVisible();
    await helper.getByRole('link', { name: 'See what others said' }).click();
    await expect(main(helper).getByRole('listitem').filter({ hasText: 'You ask who waits' })).toBeVisible();
  });

  await test.step('the author sees one review in, without a number', async () => {
    const read = author.waitForResponse((answer) => answer.url().endsWith('/reviews/read'));
    await author.goto(`/answers/${answerId}`);
    const feedback = author.getByRole('region', { name: 'Feedback', exact: true });
    await expect(feedback.getByText(/1 review in/)).toBeVisible();
    await expect(feedback.getByText('Say for how long you would count, and why.')).toBeVisible();
    await expect(feedback.getByText('How sure is this?')).toHaveCount(0);
    await feedback.scrollIntoViewIfNeeded();
    expect((await read).status()).toBe(204);
  });

  await test.step('two more make it a score with its spread', async () => {
    const { rubric } = await (await author.request.get('/api/v1/topics/metrics')).json();
    for (const [who, mark] of [
      ['third', 2],
      ['fourth', 4],
    ] as const) {
      const other = await memberByRequest(`${who}-${run}`);
      const sent = await other.put(`/api/v1/answers/${answerId}/revisions/1/review`, {
        data: {
          strength: 'You count before you choose.',
          change: 'Name the people who leave the queue.',
          through: 'yes',
          scores: Object.fromEntries(rubric.map(({ id }: { id: string }) => [id, mark])),
        },
      });
      expect(sent.status()).toBe(200);
      await other.dispose();
    }
    await author.reload();
    const feedback = author.getByRole('region', { name: 'Feedback', exact: true });
    await expect(feedback.getByText('Ready', { exact: true })).toBeVisible();
    await expect(feedback.getByText(/3 reviews in/)).toBeVisible();
    await feedback.getByText('How sure is this?').click();
    await expect(feedback.getByText(/from 3 reviewers\. In four of five cases/)).toBeVisible();
    await expect(feedback.getByRole('row')).toHaveCount(4);
    await expect(feedback.getByText('The ring is your own guess.')).toBeVisible();
    await breaksNoRule(author, 'a score with its spread');
  });
  await author.context().close();
  await helper.context().close();
});

/** Asks for answers of this topic to help with, and passes on all but this one. */
async function getsTurn(member: APIRequestContext, topic: string, answerId: string) {
  for (let turn = 0; turn < 60; turn++) {
    const claimed = await member.post('/api/v1/lane/claims', { data: { topic } });
    expect(claimed.status()).toBe(201);
    if ((await claimed.json()).answer.id === answerId) return;
    await member.delete('/api/v1/lane/claims/current?pass=true');
  }
  throw new Error('It was never offered.');
}

test('a turn that is over while one writes is told of, and every word is kept and still taken', async ({ browser }) => {
  const run = mark();
  const topic = 'product-design';
  const author = await memberByRequest(`asks-${run}`);
  const posted = await author.post('/api/v1/questions', {
    data: { title: `How would you light ferry ${run}?`, topics: [topic], companies: [], answer: { body: said } },
  });
  const answerId: string = (await posted.json()).answer.id;
  const slow = await newMember(browser, `slow-${run}`);
  const asSlow = await requestsOf(slow);
  await getsTurn(asSlow, topic, answerId);
  await slow.clock.install();
  await slow.goto(`/feedback/help/now?topic=${topic}`);
  await field(slow, 'What works?').fill('You ask who waits.');
  await expect(slow.getByText('Saved just now')).toBeVisible();

  await test.step('their time ends, and somebody else is sent to it', async () => {
    await asSlow.delete('/api/v1/lane/claims/current');
    await getsTurn(await memberByRequest(`next-${run}`), topic, answerId);
    await slow.clock.fastForward('05:00');
    const kept = slow.waitForResponse((answer) => answer.url().endsWith('/lane/claims/current'));
    await field(slow, 'What would you change?').pressSequentially('Say for how long.');
    expect((await (await kept).json()).code).toBe('lane.claim-expired');
    await expect(slow.getByRole('status').filter({ hasText: 'What you wrote can still be sent.' })).toBeVisible();
    await expect(field(slow, 'What works?')).toHaveValue('You ask who waits.');
    await expect(field(slow, 'What would you change?')).toHaveValue('Say for how long.');
    await breaksNoRule(slow, 'a turn that is over');
  });

  await test.step('another window has the words too, and they are taken', async () => {
    await expect(slow.getByText('Saved just now')).toBeVisible();
    const again = await slow.context().newPage();
    await again.goto(`/answers/${answerId}/review`);
    await expect(field(again, 'What works?')).toHaveValue('You ask who waits.');
    await expect(field(again, 'What would you change?')).toHaveValue('Say for how long.');
    await again.close();
    await form(slow).getByRole('radio', { name: 'Nearly' }).check();
    await form(slow).getByRole('button', { name: 'Send feedback' }).click();
    await expect(slow.getByRole('heading', { level: 1, name: 'Thank you. That helps.' })).toBeVisible();
    const { items } = await (await author.get(`/api/v1/answers/${answerId}/reviews`)).json();
    expect(items).toMatchObject([{ strength: 'You ask who waits.', change: 'Say for how long.' }]);
  });
  await slow.context().close();
});
