import type { FastifyInstance } from 'fastify';
import { expect } from 'vitest';

export const password = 'a long enough password';
export const someone = { email: 'someone@example.org', password };
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0';

/** A browser: keeps its cookies and its access token. */
export function browserOf(app: FastifyInstance, agent = firefox) {
  const cookies: Record<string, string> = {};
  let bearer = '';
  return {
    async ask(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, payload?: object) {
      const response = await app.inject({
        method,
        url: `/api/v1${path}`,
        headers: { 'user-agent': agent, ...(bearer && { authorization: `Bearer ${bearer}` }) },
        cookies,
        ...(payload && { payload }),
      });
      for (const { name, value } of response.cookies) cookies[name] = value;
      if (response.statusCode < 300 && response.body.includes('"accessToken"')) bearer = response.json().accessToken;
      return response;
    },
  };
}

export const join = async (app: FastifyInstance, account: object = someone) => {
  const browser = browserOf(app);
  expect((await browser.ask('POST', '/auth/register', account)).statusCode).toBe(201);
  return browser;
};
