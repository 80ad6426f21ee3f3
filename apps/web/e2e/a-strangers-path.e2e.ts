import { expect, test } from '@playwright/test';
import { mark, newMember, seen, signUp, skipAndPublish } from './people.ts';

const first = 'I would ask who loses when the export is late, and count them before choosing what to build.';
const second = 'I would ask who loses when the report is late, and count them before choosing what to build first.';
const remark = 'Counting the people first is what I would keep. Say how long you would count for.';

/** The best answer to the first of these similar questions that has any. */
function bestAnswer({ items }: { items: { topAnswer: { id: string; excerpt: string } | null }[] }) {
  const [best] = items.flatMap(({ topAnswer }) => topAnswer ?? []);
  return best!;
}

test('a stranger reads, writes, is answered, improves and finds it again', async ({ page, browser }) => {
  const run = mark();
  const title = `How would you improve the export of reports for the ${run} team?`;
  const main = page.getByRole('main');
  const titleField = page.getByRole('textbox', { name: 'What were you asked?' });
  const bodyField = page.getByRole('textbox', { name: 'What did you say?' });
  const companyField = page.getByLabel('Company', { exact: true });

  await test.step('is shown at home what it is about, without asking twice, and whom they could help', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/');
    const waiting = page.getByRole('region', { name: 'Waiting for a second pair of eyes' });
    await expect(waiting.getByRole('listitem')).toHaveCount(3);
    await expect(page.getByRole('region', { name: 'What became of it' })).toContainText(/Version 1.*Version 2/s);
    // The rest came with the page; what has been revised is read when it is looked at.
    expect(asked.filter((path) => /^\/api\/v1\/(?!auth\/|answers\/)/.test(path))).toEqual([]);
    await waiting.getByRole('heading', { level: 3 }).first().getByRole('link').click();
    await expect(page.getByRole('region', { name: 'Feedback' })).toContainText('You sign up as you send it');
    await page.getByRole('link', { name: 'Give feedback' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'What works?' })).toBeVisible();
  });

  await test.step('browses by company, and reads a question and an answer', async () => {
    await page.goto('/');
    await seen(page, 'Companies').click();
    await expect(page.getByRole('heading', { level: 1, name: 'Companies' })).toBeVisible();
    // Of the sample: of what other journeys posted and imported nothing need be answered.
    await seen(page, 'Larkspur').click();
    await expect(page.getByRole('heading', { level: 1, name: 'Larkspur' })).toBeVisible();
    const answered = main
      .getByRole('listitem')
      .filter({ hasText: /\b\d+ answers?\b/ })
      .first();
    const question = answered.getByRole('heading', { level: 3 });
    const asked = (await question.textContent())!;
    await question.getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1, name: asked })).toBeVisible();
    const answers = page.getByRole('region', { name: /^\d+ answers?$/ });
    await answers.getByRole('listitem').first().getByRole('link').last().click();
    await expect(page).toHaveURL(/\/answers\//);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(asked);
    await expect(page.getByRole('article').first().getByRole('paragraph').first()).toBeVisible();
  });

  await test.step('writes before signing up, and sees similar questions', async () => {
    await seen(page, 'Write').click();
    const like = page.waitForResponse(/\/similar-questions/);
    await titleField.fill('How would you improve the checkout of a shop?');
    await expect(page.getByText('Is it one of these?')).toBeVisible();
    const best = bestAnswer(await (await like).json());
    await expect(page.getByRole('status').filter({ hasText: 'Is it one of these?' })).toContainText(best.excerpt);
    await expect(page.getByRole('button', { name: /^That is mine/ }).first()).toBeVisible();
    await titleField.fill(title);
    await companyField.fill(`Firm ${run}`);
    await expect(page.getByText('Saved on this device')).toBeVisible();
  });

  await test.step('signs up, with the draft intact', async () => {
    await page.goto('/sign-up?next=/write');
    await signUp(page, `author-${run}`);
    await expect(titleField).toHaveValue(title);
    await expect(companyField).toHaveValue(`Firm ${run}`);
  });

  await test.step('reloads mid-way, with the draft intact', async () => {
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await bodyField.fill(first);
    await page.reload();
    await expect(titleField).toHaveValue(title);
    await expect(companyField).toHaveValue(`Firm ${run}`);
    await expect(bodyField).toHaveValue(first);
  });

  await test.step('publishes the question and the answer', async () => {
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await expect(page.getByRole('group', { name: 'Who can see this?' })).toBeVisible();
    const topic = page.getByRole('combobox', { name: 'Topic' });
    if (!(await topic.inputValue())) await topic.selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await skipAndPublish(page);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByText('Posted.')).toBeVisible();
    const slug = new URL(page.url()).pathname.split('/').at(-1);
    const best = bestAnswer(await (await page.request.get(`/api/v1/questions/${slug}/similar`)).json());
    const others = page.getByRole('region', { name: 'Others were asked something like it' });
    await expect(others.getByRole('link', { name: best.excerpt }).first()).toHaveAttribute(
      'href',
      `/answers/${best.id}`,
    );
    await page.getByRole('region', { name: '1 answer' }).getByRole('link', { name: first }).click();
    await expect(page.getByRole('region', { name: 'Your answer' })).toBeVisible();
  });
  const address = page.url();

  await test.step('a second member comments and votes', async () => {
    const other = await newMember(browser, `reader-${run}`);
    await other.goto(address);
    await other.getByRole('textbox', { name: 'Add a comment' }).fill(remark);
    await other.getByRole('region', { name: 'Notes' }).getByRole('button', { name: 'Comment', exact: true }).click();
    await expect(other.getByRole('article').filter({ hasText: remark }).last()).toBeVisible();
    const useful = other.getByRole('button', { name: /^Useful/ });
    await useful.click();
    await expect(useful).toHaveAttribute('aria-pressed', 'true');
    await expect(useful).toHaveText('Useful 1');
    await other.context().close();
  });

  await test.step('the author reads it and revises', async () => {
    await page.reload();
    await expect(page.getByText(remark)).toBeVisible();
    await expect(page.getByText('Useful to 1')).toBeVisible();
    await page.getByRole('link', { name: 'Write version 2' }).click();
    await page.getByRole('textbox', { name: 'Your answer' }).fill(second);
    await page.getByRole('button', { name: 'Publish version 2' }).click();
    const sheet = page.getByRole('dialog', { name: 'Publish version 2' });
    await sheet.getByRole('textbox', { name: 'What did you change?' }).fill('Said what is late.');
    await skipAndPublish(page);
    await expect(page).toHaveURL(address);
    await expect(page.getByRole('article').first()).toContainText(second);
  });

  await test.step('sees what changed', async () => {
    await page.getByRole('link', { name: 'see what changed' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'What changed' })).toBeVisible();
    await expect(page.getByRole('deletion').filter({ hasText: 'export' })).toBeVisible();
    await expect(page.getByRole('insertion').filter({ hasText: 'report' })).toBeVisible();
    await expect(main.getByText('Said what is late.').first()).toBeVisible();
  });

  await test.step('finds it again by search', async () => {
    await page.getByRole('button', { name: /^Search/ }).click();
    const search = page.getByRole('combobox', { name: 'Search' });
    await search.fill(`export ${run}`);
    await search.press('Enter');
    // The page before also has a link of that name, to the answer.
    await expect(page.getByRole('heading', { level: 1, name: /^Results for/ })).toBeVisible();
    await main.getByRole('link', { name: title }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: 'See my answer' })).toHaveAttribute('href', new URL(address).pathname);
  });
});
