import { questions } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { it } from '../../test/it.ts';
import { readAtom } from '../../test/read-atom.ts';
import { sharedList } from '../../test/shared-data.ts';

const body = 'I would first ask what the list is for.';

const hostile = [
  ...sharedList('hostile/blns.json', 515),
  ...sharedList('hostile/xss/patt-IntrudersXSS.txt', 179),
  ...sharedList('hostile/xss/patt-RSNAKE_XSS.txt', 73),
  ']]>',
  '&#0;&#x1f;',
  '\u0001\u000b\u001f\ufffe\uffff\u0085\u2028',
  'a\u202eb',
  '<?xml version="9"?><!DOCTYPE x>',
].filter((text) => !text.includes('\0') && text.isWellFormed());

describe('a feed of hostile texts', () => {
  it(`is XML, and keeps each to the letter that XML can write (${hostile.length} texts)`, { timeout: 120_000 }, async ({
    app,
    as,
    member,
  }) => {
    const pieces = Array.from({ length: 20 }, (_, n) => hostile.filter((_text, i) => i % 20 === n).join(' ¶ '));
    const kept: { title: string; author: string }[] = [];
    for (const [n, text] of pieces.entries()) {
      const me = await member({ displayName: `${text}`.slice(n * 60, n * 60 + 60).trim() || 'x' });
      const { title, answer } = await as(me)(questions.post, {
        title: `What would you say to ${text}`.slice(0, 200).toWellFormed().replaceAll('\ufffd', ''),
        body: text.slice(0, 9_000).toWellFormed(),
        topics: ['technical'],
        companies: [],
        answer: { body: `${body} ${text}`.toWellFormed() },
      });
      kept.push({ title, author: answer!.author.kind === 'member' ? answer!.author.displayName : '' });
    }
    const writable = (text: string) =>
      text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
    const { entries } = readAtom((await app.inject({ url: '/questions.atom' })).body);
    expect(new Set(entries.map((entry) => entry.title))).toEqual(new Set(kept.map(({ title }) => writable(title))));
    expect(new Set(entries.map((entry) => entry.author))).toEqual(new Set(kept.map(({ author }) => writable(author))));
    expect(readAtom((await app.inject({ url: '/search.atom?q=what' })).body).entries.length).toBeGreaterThan(0);
    for (const text of hostile.filter((_, n) => n % 25 === 0)) {
      const response = await app.inject({
        url: `/questions.atom?q=${encodeURIComponent(text.slice(0, 300).toWellFormed())}`,
      });
      expect([200, 400]).toContain(response.statusCode);
      if (response.statusCode === 200) readAtom(response.body);
    }
  });
});
