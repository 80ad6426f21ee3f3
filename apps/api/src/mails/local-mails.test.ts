import { accounts } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { clientOf, it, secret } from '../../test/it.ts';
import { buildApp } from '../app.ts';
import { writeLetter } from '../digests/write-letter.ts';
import { localCarrier } from './local-carrier.ts';
import { workOnMail } from './work-on-mails.ts';

const email = 'forgetful@example.org';

describe('a letter where no mail server is named', () => {
  it('is read in the terminal and at /dev/mail, with its words and its link', async ({ db, clock }) => {
    const printed: string[] = [];
    const carrier = localCarrier((text) => printed.push(text));
    const settings = { db, secret, url: 'http://debrief.test', now: () => clock.now };
    const app = await buildApp({ ...settings, localMails: carrier.mails });
    try {
      const page = async (headers = {}) => app.inject({ url: '/dev/mail', headers });
      expect((await page()).body).toContain('Nothing has been mailed since this server started.');
      const payload = { email, password: 'a long enough password' };
      await app.inject({ method: 'POST', url: '/api/v1/auth/register', payload });
      await clientOf(app, undefined)(accounts.forgotPassword, { email });
      const round = { ...settings, carrier, failed: () => {}, write: writeLetter.bind(undefined, settings) };
      while (await workOnMail(round));

      const { letter } = carrier.mails[0]!;
      expect(letter).toMatchObject({ to: email, link: { url: expect.stringContaining('#') } });
      const shown = (await page()).body.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code));
      for (const words of [letter.subject, letter.to, ...letter.words, letter.link!.url, ...letter.small!]) {
        expect(printed.join('')).toContain(words);
        expect(shown).toContain(words);
      }
      // Whoever comes through a proxy is not at this machine.
      expect((await page({ 'x-forwarded-for': '203.0.113.9' })).statusCode).toBe(404);
    } finally {
      await app.close();
    }
  });
});
