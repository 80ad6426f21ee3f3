import { existsSync, readFileSync } from 'node:fs';

const folder = new URL('../../../../shared/data/hostile/', import.meta.url);
const expected = 770;

/** Every vector of `../shared/data/hostile` that means to run in a page; without that folder those of our own, and it is said. */
export function hostileTexts(): string[] {
  if (!existsSync(folder)) {
    process.stdout.write(`${expected} vectors not run: ../shared/data/hostile is absent\n`);
    return own;
  }
  const read = (path: string) => readFileSync(new URL(path, folder), 'utf8');
  const lines = ['0xcela_event_handlers', 'IntrudersXSS', 'JHADDIX_XSS', 'RSNAKE_XSS', 'xss_payloads_quick'].flatMap(
    (name) => read(`xss/patt-${name}.txt`).split('\n').filter(Boolean),
  );
  const fixtures: { payload: string }[] = JSON.parse(read('xss/dompurify-fixtures.json'));
  const markdown: { md: string }[] = JSON.parse(read('markdown-vectors.json'));
  const all = [...lines, ...fixtures.map(({ payload }) => payload), ...markdown.map(({ md }) => md)];
  if (all.length !== expected) throw new Error(`${all.length} vectors are there, not ${expected}`);
  // The longest only take long: forty thousand brackets.
  return [...own, ...all.map((text) => text.slice(0, 3_000))];
}

/** Thirty, each of another kind, which run wherever text is not text. */
export const own = [
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover=alert(1) x='",
  '</title><img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '</textarea><svg/onload=alert(1)>',
  '<a href="javascript:alert(1)">here</a>',
  '[here](javascript:alert(1))',
  '[here](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[here](&#106;avascript&colon;alert(1))',
  '<javascript:alert(1)>',
  '![x](x"onerror="alert(1))',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<details open ontoggle=alert(1)>',
  '<input autofocus onfocus=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '<math><mi xlink:href="javascript:alert(1)">here</mi></math>',
  '<svg><a><animate attributeName=href values=javascript:alert(1) /><text>here</text></a></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=alert(1)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<form><button formaction=javascript:alert(1)>here</button></form>',
  '<style>@import "http://127.0.0.1:9/x";</style>',
  '<p style="background:url(http://127.0.0.1:9/);position:fixed;inset:0">here</p>',
  '<object data="javascript:alert(1)"></object>',
  '{{constructor.constructor("alert(1)")()}} <%= alert(1) %>',
  '&lt;img src=x onerror=alert(1)&gt; %3Cimg src=x onerror=alert(1)%3E',
  '<img src=x onerror=alert(1) x="',
  '<base href="http://127.0.0.1:9/">',
  '<meta http-equiv=refresh content="0;url=http://127.0.0.1:9/">',
];
