import { expect, test } from '@playwright/test';
import { breaksNoRule } from './breaks-no-rule.ts';
import { anotherDevice, mark, memberByRequest } from './people.ts';

const review = { strength: 'It asks why first.', change: 'Say why seven days.', through: 'nearly' };
const said = 'Before any metric I would ask why. Then I would count what is opened within seven days.';

test('a guest’s words outlive a missing name, a refusal, no network, a full link and one that is taken back', async ({
  page: guest,
}) => {
  test.setTimeout(120_000);
  const run = mark();
  const author = await memberByRequest(`asker-${run}`);
  const friend = await memberByRequest(`friend-${run}`);
  const posted = await author.post('/api/v1/questions', {
    data: {
      title: `How would you measure the list of ${run}?`,
      topics: ['metrics'],
      companies: [],
      answer: { body: said, feedbackWanted: null },
    },
  });
  const { answer } = await posted.json();
  const invite = `/api/v1/answers/${answer.id}/invite`;
  const { linkUrl } = await (await author.put(invite)).json();
  const path = new URL(linkUrl).pathname;
  const token = path.split('/').at(-1);
  const othersSend = async (times: number) => {
    for (let sent = 0; sent < times; sent += 1) {
      const one = await friend.post(`/api/v1/shared-answers/${token}/reviews`, {
        data: { name: 'Uncle Al', ...review },
      });
      expect(one.status()).toBe(201);
    }
  };

  await guest.goto(path);
  const form = guest.getByRole('form', { name: 'Your feedback' });
  const [works, change, name] = ['What works?', 'What would you change?', 'Your name'].map((label) =>
    form.getByRole('textbox', { name: label }),
  );
  const send = form.getByRole('button', { name: 'Send feedback' });
  const keepsWords = async () => {
    await expect(works!).toHaveValue(review.strength);
    await expect(change!).toHaveValue(review.change);
  };

  await test.step('what is missing is said', async () => {
    await send.click();
    await expect(form.getByText('Say one thing that works. A few words do.')).toBeVisible();
    await expect(form.getByText('Choose one of the three.')).toBeVisible();
    await expect(form.getByText('Say how you would like to be called.')).toBeVisible();
    await expect(works!).toBeFocused();
    await breaksNoRule(guest, 'prompts with something missing');
  });

  await test.step('a reload, and a name that is somebody’s', async () => {
    await works!.fill(review.strength);
    await change!.fill(review.change);
    await form.getByRole('radio', { name: 'Nearly' }).check();
    await guest.reload();
    await keepsWords();
    await expect(form.getByRole('radio', { name: 'Nearly' })).toBeChecked();
    await name!.fill('Mossy Sparrow');
    await send.click();
    await expect(name!).toHaveAttribute('aria-invalid', 'true');
    await keepsWords();
    await name!.fill('Aunt Jo');
  });

  await test.step('no network', async () => {
    await guest.context().setOffline(true);
    await send.click();
    await expect(form.getByRole('alert')).toContainText('Not sent yet: you are offline. Your words are kept here');
    await keepsWords();
    await guest.context().setOffline(false);
  });

  await test.step('a link by which guests left as much as its author may have to read', async () => {
    await othersSend(30);
    await send.click();
    await expect(form.getByRole('alert')).toContainText('Keep your words and try again in a day or two.');
    await keepsWords();
    await breaksNoRule(guest, 'a link that is full');
  });

  await test.step('a link that was taken back meanwhile', async () => {
    expect((await author.delete(invite)).status()).toBe(200);
    await send.click();
    await expect(form.getByRole('alert')).toContainText('This link does not work any more');
    await keepsWords();
    await guest.reload();
    await expect(guest.getByRole('heading', { level: 1, name: 'Not found' })).toBeVisible();
    await expect(guest.getByRole('textbox', { name: 'What you wrote, not sent' })).toHaveValue(
      `${review.strength}\n\n${review.change}`,
    );
    await breaksNoRule(guest, 'a link that leads nowhere any more');
  });
});

test('a guest finds what they sent again on their device, and nobody else does', async ({ page: guest, browser }) => {
  const author = await memberByRequest(`asker-${mark()}`);
  const posted = await author.post('/api/v1/questions', {
    data: { title: `How would you count ${mark()}?`, topics: ['metrics'], companies: [], answer: { body: said } },
  });
  const { answer } = await posted.json();
  const { linkUrl } = await (await author.put(`/api/v1/answers/${answer.id}/invite`)).json();
  const path = new URL(linkUrl).pathname;
  await guest.goto(path);
  const form = guest.getByRole('form', { name: 'Your feedback' });
  await form.getByRole('textbox', { name: 'What works?' }).fill(review.strength);
  await form.getByRole('textbox', { name: 'What would you change?' }).fill(review.change);
  await form.getByRole('radio', { name: 'Nearly' }).check();
  await form.getByRole('textbox', { name: 'Your name' }).fill('Aunt Jo');
  await form.getByRole('button', { name: 'Send feedback' }).click();
  await expect(guest.getByText(/^Thank you\./)).toBeVisible();

  await guest.reload();
  const sent = guest.getByRole('list', { name: 'What you sent' });
  await expect(sent.getByText('You sent this today.')).toBeVisible();
  await expect(sent.getByText(review.strength)).toBeVisible();
  await breaksNoRule(guest, 'what one sent by a link');
  const revised = { basedOn: 1, body: `${said} Then I decide.` };
  expect((await author.post(`/api/v1/answers/${answer.id}/revisions`, { data: revised })).status()).toBe(201);
  await guest.reload();
  await expect(sent.getByText('You sent this today, on version 1.')).toBeVisible();

  const stranger = await (await anotherDevice(browser)).newPage();
  await stranger.goto(path);
  await expect(stranger.getByRole('form', { name: 'Your feedback' })).toBeVisible();
  await expect(stranger.getByText(review.strength)).toHaveCount(0);
  await stranger.context().close();
});
