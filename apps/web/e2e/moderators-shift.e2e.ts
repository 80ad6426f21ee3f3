import { expect, test } from '@playwright/test';
import { publishes } from './an-answer.ts';
import { breaksNoRule } from './breaks-no-rule.ts';
import { memberAt, posts } from './members-at.ts';
import { memberWithRole, startServer } from './own-server.ts';
import { anotherDevice, mark } from './people.ts';

test.describe.configure({ timeout: 240_000 });

const said = 'Before any metric I would ask what the list is for. Then I would count what is opened within seven days.';
const words = 'It says who somebody is. Take the name out, and it can come back.';

test('a moderator’s shift, from the queue to the log: what is reported is looked at, hidden, and gone for everybody', async ({
  page,
  browser,
}) => {
  let server = await startServer();
  try {
    server = await memberWithRole(page, server, 'moderator');
    const title = `How would you measure the list of ${mark()}?`;
    const [authorsPage, author] = await memberAt(browser, server, 'author');
    const { id, slug, answerId } = await posts(author, { title, said, authorship: 'named' });
    const [reader, asReader] = await memberAt(browser, server, 'reader');

    await test.step('a reader reports an answer', async () => {
      await reader.goto(`${server.address}/answers/${answerId}`);
      await reader.getByRole('button', { name: 'Report this answer' }).click();
      const sheet = reader.getByRole('dialog', { name: 'What is wrong here?' });
      await sheet.getByRole('radio', { name: 'Says who somebody is, or something private' }).check();
      await sheet.getByRole('textbox', { name: 'Anything a moderator should know' }).fill('That is my colleague.');
      await breaksNoRule(reader, 'reporting an answer');
      await sheet.getByRole('button', { name: 'Send to the moderators' }).click();
      await expect(reader.getByText('Thank you. A moderator will look at it')).toBeVisible();
      await expect(sheet).toBeHidden();
    });

    await test.step('the moderator finds it in the queue, in its context', async () => {
      await page.goto(`${server.address}/settings`);
      const asked: string[] = [];
      page.on('request', (each) => each.url().includes('/api/v1/') && asked.push(new URL(each.url()).pathname));
      await page.getByRole('link', { name: 'What waits for a moderator' }).click();
      const queue = page.getByRole('list', { name: 'Waiting' });
      await expect(queue.getByRole('listitem').filter({ hasText: title })).toBeVisible();
      expect(asked.filter((path) => !/auth|inbox/.test(path))).toEqual(['/api/v1/moderation/cases']);
      await expect(queue.getByRole('listitem').filter({ hasText: title })).toContainText('1 report');
      await breaksNoRule(page, 'the queue');
      await queue.getByRole('link').filter({ hasText: title }).click();
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      await expect(page.getByText('That is my colleague.')).toBeVisible();
      await expect(page.getByRole('region', { name: 'What it says' })).toContainText('within seven days');
    });

    await test.step('and hides it, saying why', async () => {
      const decide = page.getByRole('region', { name: 'Decide' });
      await decide.getByRole('radio', { name: 'Hide it' }).check();
      await decide.getByRole('button', { name: 'Decide' }).click();
      await expect(decide.getByRole('alert')).toContainText('Say why, in words for whom it concerns.');
      await decide.getByRole('combobox', { name: 'By which rule' }).selectOption('private');
      await decide.getByRole('textbox', { name: 'Why, in words for whom it concerns' }).fill(words);
      await breaksNoRule(page, 'deciding a case');
      await decide.getByRole('button', { name: 'Decide' }).click();
      await expect(page.getByText('Decided: hidden.')).toBeVisible();
      await expect(page.getByRole('region', { name: 'What was decided before' })).toContainText(words);
      await breaksNoRule(page, 'a decided case');
    });

    await test.step('for whoever looks, it is as if it had never been', async () => {
      await reader.goto(`${server.address}/answers/${answerId}`);
      await expect(reader.getByRole('heading', { level: 1, name: 'Not found' })).toBeVisible();
      const question = await (await author.get(`/api/v1/questions/${slug}?include=answers`)).json();
      expect([question.counts.answers, question.answers]).toEqual([0, []]);
    });

    await test.step('the question is put in other words, moved and closed, and its author warned', async () => {
      const reason = { reason: 'off-topic', note: 'It asks nothing of metrics.' };
      expect((await asReader.put(`/api/v1/questions/${id}/flag`, { data: reason })).status()).toBe(204);
      await page.goto(`${server.address}/moderation`);
      await page.getByRole('list', { name: 'Waiting' }).getByRole('link').filter({ hasText: title }).click();
      const decide = page.getByRole('region', { name: 'Decide' });
      const does = async (act: string, done: string, fill = async () => {}) => {
        await decide.getByRole('radio', { name: act }).check();
        await fill();
        await decide.getByRole('combobox', { name: 'By which rule' }).selectOption('off-topic');
        await decide.getByRole('textbox', { name: 'Why, in words for whom it concerns' }).fill('It belongs elsewhere.');
        await decide.getByRole('button', { name: 'Decide' }).click();
        await expect(page.getByText(`Decided: ${done}.`)).toBeVisible();
        await expect(page.getByRole('region', { name: 'What was decided before' })).toContainText(done, {
          ignoreCase: true,
        });
      };
      await does('Change its words', 'changed in its words', () =>
        decide.getByRole('textbox', { name: 'Title' }).fill(`${title.slice(0, -1)}, and why so?`),
      );
      await does('Move it to other topics', 'moved to other topics', async () => {
        await decide.getByRole('checkbox', { name: 'Metrics' }).uncheck();
        await decide.getByRole('checkbox', { name: 'Strategy' }).check();
      });
      await does('Close it to anything new', 'closed to anything new');
      await does('Warn its author', 'author warned');

      await reader.goto(`${server.address}/questions/${slug}`);
      await expect(reader.getByRole('heading', { level: 1 })).toContainText('and why so?');
      await expect(reader.getByRole('main').getByRole('link', { name: 'Strategy' }).first()).toBeVisible();
      await expect(reader.getByText('A moderator closed this question')).toBeVisible();
      await expect(reader.getByRole('link', { name: 'Write my answer' })).toHaveCount(0);
      await breaksNoRule(reader, 'a closed question');
      const late = await asReader.post(`/api/v1/questions/${id}/answers`, { data: { body: said } });
      expect((await late.json()).detail).toContain('A moderator closed this question');
      await authorsPage.goto(`${server.address}/notices`);
      await expect(authorsPage.getByText('A moderator has warned you.')).toBeVisible();
    });

    await test.step('what was done stands in the log', async () => {
      await page.goto(`${server.address}/moderation`);
      await expect(page.getByRole('link', { name: 'Decided', exact: true })).toBeVisible();
      await expect(page.getByRole('list', { name: 'Waiting' }).filter({ hasText: title })).toHaveCount(0);
      await page.getByRole('link', { name: 'Decided', exact: true }).click();
      await expect(page.getByRole('list', { name: 'Decided' })).toContainText(title.slice(0, -1));
      await page.getByRole('link', { name: 'Log', exact: true }).click();
      const log = page.getByRole('list', { name: 'Log' });
      await expect(log).toContainText('Answer hidden');
      for (const done of ['changed in its words', 'moved to other topics', 'closed to anything new', 'author warned'])
        await expect(log).toContainText(`Question ${done}`);
      await breaksNoRule(page, 'the log');
    });
  } finally {
    await server.stop();
  }
});

test('who posts without a name, answers comments and is hidden reads why, appeals, and is never named', async ({
  page,
  browser,
}) => {
  let server = await startServer();
  try {
    server = await memberWithRole(page, server, 'moderator');
    const other = await (await anotherDevice(browser)).newPage();
    server = await memberWithRole(other, server, 'moderator');
    const title = `How would you measure the list of ${mark()}?`;
    const [author, asks] = await memberAt(browser, server, 'nervous');
    const { handle, id } = await (await asks.get('/api/v1/me')).json();
    const [, peer] = await memberAt(browser, server, 'peer');
    const asPeer = async (path: string) => (await peer.get(`/api/v1${path}`)).json();
    const posting = { said, topic: 'metrics', at: server.address };
    const answerId = await test.step('posts under a made-up name', () =>
      publishes(author, { ...posting, asked: title, seenBy: 'Everyone, under a made-up name' }));
    const { author: madeUp } = await asPeer(`/answers/${answerId}`);
    expect(madeUp.kind).toBe('anonymous');
    await peer.post(`/api/v1/answers/${answerId}/comments`, { data: { body: 'Why seven days?' } });

    await test.step('answers a comment under the same name', async () => {
      await author.goto(`${server.address}/answers/${answerId}`);
      await author.getByRole('button', { name: 'Reply' }).click();
      const form = author.locator('form').filter({ has: author.getByRole('textbox', { name: 'Your reply' }) });
      await form.getByRole('textbox', { name: 'Your reply' }).fill('Most people come back within a week.');
      await expect(form.getByText('Sent under a made-up name')).toBeVisible();
      await form.getByRole('button', { name: 'Reply' }).click();
      await expect(form).toBeHidden();
      await expect(author.getByText('Most people come back within a week.')).toBeVisible();
      const { items } = await asPeer(`/answers/${answerId}/comments`);
      expect(items.find(({ parentId }: { parentId: string | null }) => parentId)).toMatchObject({ author: madeUp });
    });

    await test.step('takes the name off another answer, which nobody finds under it any more', async () => {
      const asked = `How would you price the ferry of ${mark()}?`;
      const named = await publishes(author, { ...posting, asked, seenBy: 'Everyone, with my name' });
      expect((await asPeer(`/answers/${named}`)).author).toMatchObject({ kind: 'member', handle });
      await author.goto(`${server.address}/answers/${named}`);
      await author.getByRole('button', { name: 'Take my name off' }).click();
      await breaksNoRule(author, 'taking a name off');
      await author.getByRole('button', { name: 'Take it off' }).click();
      await expect(author.getByText('Your answer stands under a made-up name now.')).toBeVisible();
      expect((await peer.get(`/api/v1/answers/${named}`)).status()).toBe(404);
      const unnamed = await asPeer(new URL(author.url()).pathname);
      expect([unnamed.author.kind, unnamed.body]).toEqual(['anonymous', said]);
    });

    await test.step('is reported, and hidden by a moderator who does not learn who it is', async () => {
      await peer.put(`/api/v1/answers/${answerId}/flag`, { data: { reason: 'private' } });
      await page.goto(`${server.address}/moderation`);
      await page.getByRole('list', { name: 'Waiting' }).getByRole('link').filter({ hasText: title }).click();
      await expect(page.getByText('(a made-up name)')).toBeVisible();
      const decide = page.getByRole('region', { name: 'Decide' });
      await decide.getByRole('radio', { name: 'Hide it' }).check();
      await decide.getByRole('combobox', { name: 'By which rule' }).selectOption('private');
      await decide.getByRole('textbox', { name: 'Why, in words for whom it concerns' }).fill(words);
      await decide.getByRole('button', { name: 'Decide' }).click();
      await expect(page.getByText('Decided: hidden.')).toBeVisible();
      const page1 = await page.content();
      expect(page1).not.toContain(handle);
      expect(page1).not.toContain(id);
    });

    await test.step('reads why, with the words, and asks for another look', async () => {
      await author.goto(`${server.address}/feedback`);
      await author.getByRole('link', { name: 'A moderator wrote to you' }).click();
      const item = author.getByRole('list', { name: 'From the moderators' }).getByRole('listitem').first();
      await expect(item).toContainText('A moderator has hidden your answer.');
      await expect(item).toContainText(words);
      await item.getByText('What you wrote').click();
      await expect(item.getByText(said)).toBeVisible();
      await item.getByRole('button', { name: 'Ask for another look' }).click();
      await breaksNoRule(author, 'asking for another look');
      await item.getByRole('textbox', { name: 'Why should it be decided otherwise?' }).fill('There is no name in it.');
      await item.getByRole('button', { name: 'Send' }).click();
      await expect(item.getByText('You asked for another look. The answer comes here.')).toBeVisible();
    });

    await test.step('is answered by another moderator, and is shown again', async () => {
      await page.goto(`${server.address}/moderation?kind=appeal`);
      await page.getByRole('list', { name: 'Waiting' }).getByRole('link').first().click();
      await expect(page.getByText('You cannot decide this. Another moderator looks at it.')).toBeVisible();
      await other.goto(page.url());
      await expect(other.getByText('There is no name in it.').first()).toBeVisible();
      const decide = other.getByRole('region', { name: 'Decide' });
      await decide.getByRole('radio', { name: 'Take the decision back' }).check();
      await decide.getByRole('textbox', { name: 'Why, in words for whom it concerns' }).fill('You are right. Sorry.');
      await breaksNoRule(other, 'answering an appeal');
      await decide.getByRole('button', { name: 'Decide' }).click();
      await expect(other.getByText('Decided: appeal: decision taken back.')).toBeVisible();
      await author.goto(`${server.address}/notices`);
      await expect(author.getByText('took the decision back')).toBeVisible();
      await expect(author.getByText('You are right. Sorry.')).toBeVisible();
      await breaksNoRule(author, 'from the moderators');
      expect((await peer.get(`/api/v1/answers/${answerId}`)).status()).toBe(200);
    });
  } finally {
    await server.stop();
  }
});

test('whoever is written about asks for a takedown without an account, and sees what came of it', async ({ page }) => {
  await page.goto('/companies/larkspur');
  await page.getByRole('link', { name: 'Report this company' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ask for something to be taken down' })).toBeVisible();
  await breaksNoRule(page, 'asking for a takedown');
  await page.getByRole('button', { name: 'Send to the moderators' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await page.getByRole('combobox', { name: 'What is wrong with it' }).selectOption('false-claim');
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ana Bell');
  await page.getByRole('textbox', { name: 'Your email' }).fill('ana@example.org');
  await page
    .getByRole('textbox', { name: 'What should be taken down, and why' })
    .fill('We have never asked this question, and nobody here is called so.');
  await page.getByRole('checkbox', { name: 'What I say here is true, as far as I know.' }).check();
  await page.getByRole('button', { name: 'Send to the moderators' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'A moderator will look at it' })).toBeVisible();
  await breaksNoRule(page, 'a takedown that waits');
});
