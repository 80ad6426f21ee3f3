import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { sharedData } from '../test/shared-data.ts';
import { renderMarkdown } from './render-markdown.ts';

const { document } = new JSDOM('').window;

const allowedNames = /^(?:h[2-6]|p|br|hr|blockquote|pre|ul|ol|li|table|thead|tbody|tr|th|td|strong|em|del|code|a)$/;
const allowedAttributes: Record<string, RegExp> = {
  href: /^(?:https?:\/\/|mailto:)/i,
  rel: /^nofollow ugc noopener$/,
  class: /^language-[\w+#.-]+$/,
  start: /^\d+$/,
  align: /^(?:left|center|right)$/,
};

function faults(markdown: string): string[] {
  const box = document.createElement('div');
  box.innerHTML = renderMarkdown(markdown);
  return [...box.querySelectorAll('*')].flatMap((element) => [
    ...(allowedNames.test(element.localName) ? [] : [element.outerHTML]),
    ...[...element.attributes].flatMap(({ name, value }) =>
      allowedAttributes[name]?.test(value) ? [] : [`${name}=${value}`],
    ),
  ]);
}

function hostile(): string[] {
  const vectors = sharedData('hostile/markdown-vectors.json', '41 Markdown vectors');
  const fixtures = sharedData('hostile/xss/dompurify-fixtures.json', '223 XSS fixtures');
  const strings = sharedData('hostile/blns.json', '515 naughty strings');
  const lists = ['0xcela_event_handlers', 'IntrudersXSS', 'JHADDIX_XSS', 'RSNAKE_XSS', 'xss_payloads_quick'].map(
    (name) => sharedData(`hostile/xss/patt-${name}.txt`, 'a list of XSS payloads'),
  );
  const text = (json: string | undefined, pick: (entry: never) => string): string[] =>
    json ? JSON.parse(json).map(pick) : [];
  return [
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1)) ![y](javascript:alert(1)) <script>alert(1)</script>',
    ...text(vectors, ({ md }: { md: string }) => md),
    ...text(fixtures, ({ payload }: { payload: string }) => payload),
    ...text(strings, (entry: string) => entry),
    ...lists.flatMap((list) => list?.split('\n').filter((line) => line !== '') ?? []),
  ];
}

describe('rendering Markdown', () => {
  const payloads = hostile();

  it(`never lets a script through (${payloads.length} hostile texts, plain and in Markdown)`, {
    timeout: 60_000,
  }, () => {
    for (const payload of payloads) {
      expect(faults(payload), payload.slice(0, 200)).toEqual([]);
      if (payload.length > 2000) continue;
      const wrapped = `> - **${payload}**\n\n[${payload}](${payload}) ![a](${payload})\n\n| ${payload} |\n|-|\n| \`${payload}\` |`;
      expect(faults(wrapped), payload.slice(0, 200)).toEqual([]);
    }
  });

  it('gives only known elements and attributes for any mixture of signs', () => {
    const signs = fc.constantFrom(
      ...'*_`~[]()!<>|-#=&;:"\'\\/ \n\t@.+1ax'.split(''),
      '](',
      '\n\n',
      'http://a.b',
      '<a href=',
      '&lt;',
      '&#13;',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 80 }), (parts) => faults(parts.join('')).length === 0),
      { seed: 1, numRuns: 500 },
    );
  });

  it('shows raw HTML as the text it is', () => {
    expect(renderMarkdown('A Map<String> and <b>bold</b>')).toBe('<p>A Map&#x3C;String> and &#x3C;b>bold&#x3C;/b></p>');
  });

  it('starts headings at h2, keeps their order and skips no level', () => {
    expect(renderMarkdown('# A\n### B\n# C').replaceAll('\n', '')).toBe('<h2>A</h2><h3>B</h3><h2>C</h2>');
    expect(renderMarkdown('### A')).toBe('<h2>A</h2>');
    expect(renderMarkdown('# a\n## b\n### c\n#### d\n##### e\n###### f')).toContain('<h6>f</h6>');
  });

  it('keeps links to other sites and mail, and only the words of others', () => {
    const rel = 'rel="nofollow ugc noopener"';
    expect(renderMarkdown('[a](https://a.example "t")')).toBe(`<p><a href="https://a.example" ${rel}>a</a></p>`);
    expect(renderMarkdown('me@a.example')).toBe(`<p><a href="mailto:me@a.example" ${rel}>me@a.example</a></p>`);
    expect(renderMarkdown('[*a*](/admin) [b](//evil.example) [c](#x) [d](http:evil.example)')).toBe(
      '<p><em>a</em> b c d</p>',
    );
  });

  it('shows an image as its alternative text and a task as a box', () => {
    expect(renderMarkdown('![A chart](https://a.example/b.png)')).toBe('<p>A chart</p>');
    expect(renderMarkdown('- [x] done\n- [ ] open')).toBe('<ul>\n<li>☑ done</li>\n<li>☐ open</li>\n</ul>');
  });

  it('makes tables, code with its language, and leaves a lone tilde', () => {
    expect(renderMarkdown('|a|b|\n|-|-:|\n|1|2|')).toContain('<td align="right">2</td>');
    expect(renderMarkdown('```ts\nlet a;\n```')).toBe('<pre><code class="language-ts">let a;\n</code></pre>');
    expect(renderMarkdown('~5 million of ~10 million~')).toBe('<p>~5 million of ~10 million~</p>');
  });

  it('heads no column with nothing', () => {
    expect(renderMarkdown('| |b|\n|-|-|\n|1|2|')).toContain('<tr>\n<td></td>\n<th>b</th>\n</tr>');
    expect(renderMarkdown('|**a**|b|\n|-|-|\n|1|2|')).toContain('<th><strong>a</strong></th>');
  });

  it('makes no ids for footnotes', () => {
    expect(renderMarkdown('a[^1]\n\n[^1]: a note')).toBe('<p>a[^1]</p>\n<p>[^1]: a note</p>');
  });
});
