import { type APIRequestContext, type Browser, expect, type Page, request } from '@playwright/test';
import type { OwnServer } from './own-server.ts';
import { anotherDevice, mark, signUp } from './people.ts';

/** A member of a server of one's own: their page, and what asks the API as they do. */
export async function memberAt(browser: Browser, server: OwnServer, who: string): Promise<[Page, APIRequestContext]> {
  const page = await (await anotherDevice(browser)).newPage();
  await page.goto(`${server.address}/sign-up`);
  await signUp(page, `${who}-${mark()}`);
  return [page, await asking(page, server)];
}

/** What asks the API of this server as whoever is signed in on the page. */
async function asking(page: Page, server: OwnServer): Promise<APIRequestContext> {
  const asked = page.waitForRequest((each) => Boolean(each.headers()['authorization']));
  await page.goto(`${server.address}/feedback`);
  const authorization = (await asked).headers()['authorization']!;
  return request.newContext({ baseURL: server.address, extraHTTPHeaders: { authorization } });
}

/** Posts a question with this answer. */
export async function posts(
  author: APIRequestContext,
  { title, said, authorship }: { title: string; said: string; authorship: 'named' | 'anonymous' },
) {
  const data = { title, topics: ['metrics'], companies: [], authorship, answer: { body: said, authorship } };
  const posted = await author.post('/api/v1/questions', { data });
  expect(posted.status()).toBe(201);
  const { id, slug, answer } = await posted.json();
  return { id: id as string, slug: slug as string, answerId: answer.id as string };
}
