import { answers, comments, digests, inbox } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { runDigests } from '../src/digests/run-digests.ts';
import { layOut } from '../src/mails/letter.ts';
import { browserOf } from './browser.ts';
import { it, noteOn, pass, reached } from './pass-time.ts';

const names = [
  'Win at https://evil.example/now',
  'evil.example',
  'Ada\r\nBcc: everyone@example.org',
  'Ada\nSubject: You won',
  '\u202ehttps://evil.example',
  '<a href="https://evil.example">Ada</a>',
  'Ada <ada@evil.example>',
];

describe('a mail', () => {
  it('CVE-2023-22488: is not sent of what its reader may not see by then, nor is it in their news', async ({
    as,
    member,
    db,
    clock,
    post,
    told: { author, answerId },
  }) => {
    const peer = await reached(db, member);
    await as(peer)(digests.choose, { feedback: 'at-once', replies: 'at-once', help: 'at-once' });
    await runDigests(db, clock.now);
    const reply = async () => {
      const note = await as(peer)(comments.postOnAnswer, noteOn(answerId));
      await as(author)(comments.postOnAnswer, { answerId, parentId: note.id, body: 'Whoever opens it twice.' });
    };
    await reply();
    await as(author)(answers.change, { answerId, visibility: 'private' });
    await pass(db, clock);
    expect(await post()).toEqual([]);
    expect((await as(peer)(inbox.list, {})).items).toEqual([]);

    await as(author)(answers.change, { answerId, visibility: 'public' });
    await reply();
    await pass(db, clock);
    expect(await post()).toMatchObject([{ to: `${peer.id}@example.org` }]);
    expect((await as(peer)(inbox.list, {})).items).not.toEqual([]);
  });

  it('CVE-2026-30913: holds no address and no line that stood in somebody’s name', async ({
    app,
    as,
    db,
    clock,
    member,
    post,
    told: { author, answerId },
  }) => {
    await as(author)(digests.choose, { feedback: 'at-once', replies: 'at-once', help: 'at-once' });
    await runDigests(db, clock.now);
    for (const [n, displayName] of names.entries()) {
      const account = { email: `name-${n}@example.org`, password: 'a long enough password', displayName };
      await browserOf(app).ask('POST', '/auth/register', account);
      await as(await member({ displayName }))(comments.postOnAnswer, noteOn(answerId));
      await browserOf(app).ask('POST', '/auth/forgot', { email: account.email });
    }
    await pass(db, clock);
    const letters = await post();
    expect(letters.length).toBeGreaterThan(names.length * 2);
    for (const letter of letters) {
      const { text, html } = layOut(letter);
      expect(JSON.stringify([letter, text, html])).not.toMatch(/evil|Bcc|You won|\u202e/);
      expect(letter.subject).not.toMatch(/[\r\n]/);
      const addresses = text.match(/\w+:\/\/[^\s/]+|www\.\S+/g) ?? [];
      expect(new Set(addresses)).toEqual(new Set(['http://debrief.test']));
    }
  });
});
