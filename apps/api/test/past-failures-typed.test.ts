import { accounts, answers, questions } from '@debrief/contract/client';
import { renderMarkdown } from '@debrief/prose';
import { describe, expect } from 'vitest';
import { it } from './served.ts';
import { sharedList } from './shared-data.ts';

interface Vector {
  id: string;
  class: string;
  md: string;
}
const vectors = sharedList('hostile/markdown-vectors.json', 41) as unknown as Vector[];
describe('what is typed', () => {
  it('CVE-2022-41938 / CVE-2021-32671: stays text in titles and names, on pages, in feeds and in what is found', async ({
    as,
    member,
    served,
  }) => {
    const bad = '<img src=x onerror=alert(1)></title><script>alert(2)</script>';
    const name = '"><svg/onload=alert(3)>';
    const author = await member();
    const call = as(author);
    await call(accounts.editMe, { displayName: name, headline: bad });
    const { handle } = await call(accounts.me, {});
    const made = await call(questions.post, {
      title: `Why ${bad}`,
      body: bad,
      topics: ['metrics'],
      companies: [name],
      answer: { body: `${bad} is what I would answer.` },
    });
    const slug = made.companies[0]!.slug;
    const pages = [
      `/questions/${made.slug}`,
      `/answers/${made.answer!.id}`,
      `/members/${handle}`,
      `/companies/${slug}`,
    ];
    const lists = ['/questions', '/search?q=onerror', '/topics/metrics', '/questions.atom', '/search.atom?q=onerror'];
    const feeds = [`/questions/${made.slug}.atom`, `/members/${handle}.atom`, `/companies/${slug}.atom`];
    let shown = 0;
    for (const url of [...pages, ...lists, ...feeds]) {
      const { body, headers, statusCode } = await served.inject({ url });
      expect(statusCode, url).toBe(200);
      expect(body, url).not.toMatch(/<img src=x|<svg\/|<script>alert/);
      expect(headers['content-type'], url).toMatch(/^(text\/html|application\/atom\+xml)/);
      if (/alert\(/.test(body)) shown++;
    }
    expect(shown, 'as the text it is').toBeGreaterThan(8);
  });

  it('CVE-2024-23349 / CVE-2024-29217: stays text in a note of a version, and leads nowhere but to sites and mail', async ({
    as,
    member,
    served,
  }) => {
    const call = as(await member());
    const note = '<script>alert(1)</script> javascript:alert(1)';
    const made = await call(questions.post, {
      title: 'Where does this lead?',
      topics: ['metrics'],
      companies: [],
      answer: { body: 'I would begin by asking who reads it.' },
    });
    const { id: answerId } = made.answer!;
    const body = vectors.filter((each) => each.class === 'xss').map(({ md }) => md);
    const links = `${body.join('\n\n')}\n\n[good](https://a.example/) [bad](javascript:alert(1))`;
    await call(answers.revise, { answerId, basedOn: 1, body: links.replaceAll('\0', ''), note });
    const read = await as()(answers.revision, { answerId, number: 2 });
    expect(read.note).toBe(note);
    const targets = [...read.bodyHtml.matchAll(/(?:href|src|action)="([^"]*)"/g)].map(([, target]) => target!);
    expect(targets).toContain('https://a.example/');
    expect(targets.filter((target) => !/^(https?:\/\/|mailto:)/.test(target))).toEqual([]);
    expect((await served.inject({ url: `/answers/${answerId}` })).body).not.toMatch(
      /href="(javascript|data|vbscript):/i,
    );
  });

  it('CVE-2026-23962: does not keep the server busy, however it is nested or repeated', () => {
    const bombs = vectors.filter((each) => each.class === 'redos-or-depth');
    const own = [
      '['.repeat(30_000),
      '> '.repeat(15_000),
      '*a '.repeat(10_000),
      '|'.repeat(30_000),
      '- '.repeat(15_000),
    ];
    for (const text of [...bombs.map(({ md }) => md), ...own]) {
      const taken = [1, 2, 3].map(() => {
        const began = performance.now();
        expect(renderMarkdown(text.slice(0, 30_000)).length).toBeLessThan(2_000_000);
        return performance.now() - began;
      });
      expect(Math.min(...taken), text.slice(0, 40)).toBeLessThan(50);
    }
  });
});
