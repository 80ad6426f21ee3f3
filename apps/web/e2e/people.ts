import {
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  expect,
  type Page,
  request,
  test,
} from '@playwright/test';

const password = 'four plain words here';

/** No two runs on one database may meet: a question that is there already would be found twice. */
export const mark = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
const emailOf = (who: string) => `${who}@example.org`;

/** What is in the bar on a wide screen is at the foot of a phone; only one of them is seen. */
export const seen = (page: Page, name: string) =>
  page.getByRole('link', { name, exact: true }).filter({ visible: true }).first();

/** Fills in the form for a new account, wherever it stands. */
export async function signUp(page: Page, who: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Email', exact: true }).fill(emailOf(who));
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Make my account' }).click();
  await expect(page.getByRole('button', { name: 'You and the look' })).toBeVisible();
}

/** Fills in the form for an account that is there. */
export async function signIn(page: Page, who: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Email or name' }).fill(emailOf(who));
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Another device: nothing on it is known to the first. */
export async function anotherDevice(browser: Browser): Promise<BrowserContext> {
  const { viewport, baseURL } = test.info().project.use;
  return browser.newContext({ viewport, baseURL });
}

/** The last press before something is out: the own guess may be left out. */
export const skipAndPublish = (page: Page) => page.getByRole('button', { name: 'Skip and publish' }).click();

export async function newMember(browser: Browser, who: string): Promise<Page> {
  const page = await (await anotherDevice(browser)).newPage();
  await page.goto('/');
  await seen(page, 'Sign in').click();
  await page.getByRole('main').getByRole('link', { name: 'Make an account' }).click();
  await signUp(page, who);
  return page;
}

/** Another member whose page is nobody's concern: what they do is asked of the server as their page would. */
export async function memberByRequest(who: string): Promise<APIRequestContext> {
  const { baseURL } = test.info().project.use;
  const joining = await request.newContext({ baseURL });
  const joined = await joining.post('/api/v1/auth/register', { data: { email: emailOf(who), password } });
  expect(joined.status()).toBe(201);
  const { accessToken } = await joined.json();
  await joining.dispose();
  return request.newContext({ baseURL, extraHTTPHeaders: { authorization: `Bearer ${accessToken}` } });
}

/** The same member's requests beside their page. */
export async function requestsOf(page: Page): Promise<APIRequestContext> {
  const asking = page.waitForRequest((asked) => Boolean(asked.headers()['authorization']));
  await page.goto('/feedback');
  const authorization = (await asking).headers()['authorization']!;
  return request.newContext({ baseURL: test.info().project.use.baseURL, extraHTTPHeaders: { authorization } });
}
