import { expect, type Page, test } from '@playwright/test';
import { breaksNoRule } from './breaks-no-rule.ts';
import { mark, newMember, skipAndPublish } from './people.ts';

test.describe.configure({ timeout: 240_000 });

const listened = new WeakSet<Page>();
/** What the browser would not do because of our own content security policy. */
const refused: string[] = [];
test.afterEach(() => expect(refused.splice(0)).toEqual([]));

async function visit(page: Page, path: string, name: string): Promise<void> {
  if (!listened.has(page))
    page.on('console', (said) => said.text().includes('Content Security') && refused.push(said.text()));
  listened.add(page);
  await page.goto(path);
  await breaksNoRule(page, name);
}

/** What a stranger finds in the sample community. */
async function whatIsThere(page: Page) {
  const read = async (path: string) => (await page.request.get(`/api/v1${path}`)).json();
  const { items } = await read('/questions?sort=most-answered&limit=1');
  const [{ slug, companies, topics }] = items;
  const { answers } = await read(`/questions/${slug}?include=answers`);
  const { items: unanswered } = await read('/search?is=unanswered&kind=question&limit=1');
  const ids = answers.map(({ id }: { id: string }) => id);
  const revised = answers.find(({ revision }: { revision: number }) => revision > 1) ?? answers[0];
  return { slug, company: companies[0].slug, topic: topics[0].slug, ids, revised, waiting: unanswered[0].slug };
}

test('what guests read breaks no rule', async ({ page }) => {
  const { slug, company, topic, ids, revised, waiting } = await whatIsThere(page);
  await visit(page, '/', 'home');
  await visit(page, '/questions', 'questions');
  await visit(page, `/questions?topic=${topic}&company=${company}&sort=most-asked`, 'questions with filters');
  await visit(page, '/search?q=metric', 'what a search found');
  await visit(page, '/search?q=interview&kind=answer', 'answers that a search found');
  await visit(page, `/questions/${slug}`, 'question');
  await visit(page, `/questions/${waiting}`, 'question without an answer');
  await visit(page, `/answers/${revised.id}`, 'answer');
  await visit(page, `/answers/${revised.id}/history`, 'what changed');
  await visit(page, `/questions/${slug}/compare?ids=${ids.slice(0, 2).join(',')}`, 'answers side by side');
  await visit(page, '/companies', 'companies');
  await visit(page, '/companies?q=zzyzx', 'no such company');
  await visit(page, `/companies/${company}`, 'company');
  await visit(page, '/topics', 'topics');
  await visit(page, `/topics/${topic}`, 'topic');
  await visit(page, '/best', 'best answers');
  await visit(page, '/members/marit', 'profile');
  await visit(page, '/community-health', 'how feedback is doing');
  await visit(page, '/sign-in', 'sign in');
  await visit(page, '/sign-up', 'sign up');
  await visit(page, '/forgot-password', 'a forgotten password');
  await visit(page, '/reset-password', 'a new password without a link');
  await visit(page, '/verify-email', 'verifying an address without a link');
  await visit(page, '/unsubscribe', 'ending mails without a link');
  await visit(page, '/settings/security', 'how a guest signs in');
  await visit(page, '/settings', 'settings of a guest');
  await visit(page, '/practise-scoring/metrics', 'practising to score, as a guest');
  await visit(page, '/nowhere-at-all', 'no such page');
  await visit(page, '/questions/nowhere-at-all', 'no such question');
});

test('what goes wrong breaks no rule', async ({ page }) => {
  const { slug } = await whatIsThere(page);
  await page.route('**/api/v1/members/**', (route) => route.abort());
  await page.goto('/questions');
  await page.evaluate(() => history.pushState({}, '', '/members/marit'));
  await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate', { state: {} })));
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await breaksNoRule(page, 'a page that did not load');

  await page.goto(`/questions/${slug}`);
  await page.context().setOffline(true);
  await expect(page.getByRole('status').filter({ hasText: 'You are offline' })).toBeVisible();
  await breaksNoRule(page, 'a page without a network');
  await page.context().setOffline(false);

  await page.goto('/sign-up');
  await page.getByRole('button', { name: 'Make my account' }).click();
  await expect(page.getByText('This does not look like an email address.')).toBeVisible();
  await breaksNoRule(page, 'a form that is filled in wrong');
});

test('writing breaks no rule', async ({ page }) => {
  const { slug } = await whatIsThere(page);
  await visit(page, '/write', 'what were you asked');
  const title = page.getByRole('textbox', { name: 'What were you asked?' });
  await title.fill('How would you improve the checkout of a shop?');
  await expect(page.getByText('Is it one of these?')).toBeVisible();
  await page.getByText('Add detail').click();
  await breaksNoRule(page, 'similar questions while writing, and details');
  await page
    .getByRole('button', { name: /^That is mine/ })
    .first()
    .click();
  await breaksNoRule(page, 'that is mine');
  await page.getByRole('button', { name: 'No, mine was different' }).click();

  await page.getByRole('button', { name: 'Next', exact: true }).click();
  const body = page.getByRole('textbox', { name: 'What did you say?' });
  await body.fill('I would **first** ask who waits for it and how long.');
  await page.getByRole('button', { name: 'Time myself' }).click();
  await breaksNoRule(page, 'what did you say');
  await page.getByRole('button', { name: 'Preview' }).last().click();
  await expect(page.locator('strong').filter({ hasText: 'first' })).toBeVisible();
  await breaksNoRule(page, 'preview');
  await page.getByRole('button', { name: 'Write', exact: true }).last().click();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByText('How should people say it?').click();
  await breaksNoRule(page, 'what would you like to know');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('Write where you were asked it.')).toBeVisible();
  await breaksNoRule(page, 'what is missing');
  await page.getByLabel('Company', { exact: true }).fill('Nowhere Ferries');
  await page.getByRole('combobox', { name: 'Topic' }).selectOption({ index: 1 });
  await expect(page.getByText('What should they look at?').first()).toBeVisible();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Publish your answer' })).toBeVisible();
  await breaksNoRule(page, 'the own guess');
  await skipAndPublish(page);
  await expect(page.getByRole('dialog', { name: 'One last thing' })).toBeVisible();
  await breaksNoRule(page, 'the sheet for a new account');
  await page.getByRole('button', { name: 'I have an account' }).click();
  await breaksNoRule(page, 'the sheet to sign in');

  await visit(page, `/questions/${slug}/write`, 'writing an answer');
  await page.keyboard.press('Escape');
});

test('what members see breaks no rule', async ({ browser }) => {
  const page = await newMember(browser, `reader-${mark()}`);
  const { slug } = await whatIsThere(page);
  await visit(page, '/', 'home of a new member');
  await visit(page, '/settings/your-data', 'one’s data');
  await visit(page, '/settings/delete-account', 'deleting one’s account');
  await visit(page, '/settings', 'settings');
  await page.getByRole('link', { name: 'What is mailed' }).click();
  await page.getByRole('combobox', { name: 'Replies' }).selectOption('Never');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Replies' })).toHaveValue('never');
  await breaksNoRule(page, 'what is mailed');
  await visit(page, '/practise-scoring/metrics', 'practising to score');
  for (const criterion of await page.getByRole('main').getByRole('group').all())
    await criterion.getByRole('radio').nth(1).check();
  await page.getByRole('button', { name: 'Compare' }).click();
  await breaksNoRule(page, "one's own marks beside those of people who know");
  await page.getByRole('button', { name: 'You and the look' }).click();
  await breaksNoRule(page, 'the menu');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
  await breaksNoRule(page, 'the keys');
  await page.keyboard.press('Escape');

  await page.goto(`/questions/${slug}`);
  await page.getByRole('button', { name: 'I was asked this' }).click();
  await expect(page.getByRole('dialog', { name: 'I was asked this' })).toBeVisible();
  await breaksNoRule(page, 'the sheet for being asked the same');

  await page.goto(`/questions/${slug}/write`);
  const body = page.getByRole('textbox', { name: 'What did you say, or what would you say?' });
  await body.fill('I would count the people who wait, and then choose one of them to ask.');
  await expect(page.getByText('Saved just now')).toBeVisible();
  await visit(page, '/', 'home with a draft');
  await page.goto(`/questions/${slug}/write`);
  await page.getByRole('button', { name: 'Publish my answer' }).click();
  await skipAndPublish(page);
  await expect(page.getByRole('region', { name: 'Your answer' })).toBeVisible();
  const address = page.url();
  await breaksNoRule(page, "one's own answer");
  await page.getByRole('button', { name: 'Delete this answer' }).click();
  await expect(page.getByRole('dialog', { name: 'Delete this answer?' })).toBeVisible();
  await breaksNoRule(page, 'asking before an answer is deleted');

  await visit(page, `${address}/edit`, 'writing version 2');
  await page.getByRole('textbox', { name: 'Your answer' }).fill('I would count those who wait, then ask one of them.');
  await page.getByRole('button', { name: 'Publish version 2' }).click();
  const sheet = page.getByRole('dialog', { name: 'Publish version 2' });
  await expect(sheet).toBeVisible();
  await breaksNoRule(page, 'publishing version 2');
  await skipAndPublish(page);
  await expect(page).toHaveURL(address);
  await visit(page, `${address}/history`, "what changed in one's own");

  await page.goto(address);
  const shared = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
  await page.getByRole('combobox', { name: 'Who can see this?' }).selectOption('link');
  const { linkUrl } = await (await shared).json();
  await expect(page.getByText('Only people with the link can see this.')).toBeVisible();
  await breaksNoRule(page, 'an answer for people with the link');
  await visit(page, new URL(linkUrl).pathname, 'a shared answer');
  await page.context().close();
});
