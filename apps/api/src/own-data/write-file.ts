import { renderMarkdown } from '@debrief/prose';
import { strToU8, zipSync } from 'fflate';
import { slugOf } from '../platform/slug.ts';
import type { OwnRows } from './all-of-mine.queries.ts';
import { replayToRead, titleOfReplay } from './replay-to-read.ts';

/** What a file says it is; `version` changes where an older Debrief could not read it any more. */
export const fileFormat = { format: 'debrief-own-data', version: 1 } as const;

interface Revision {
  number: number;
  body: string;
  note: string;
  createdAt: string;
}
interface About {
  title: string;
}
type Row = Record<string, unknown>;

const headings: Record<string, string> = {
  questions: 'Questions you asked',
  answers: 'Your answers',
  comments: 'Notes and comments you wrote',
  reviews: 'Reviews you gave',
  replays: 'Interviews you looked back at',
  drafts: 'Drafts',
};

/** The file: everything for programs (debrief.json), the same for people (read-me.html), and each answer as Markdown. */
export function writeFile(rows: OwnRows, { url, at }: { url: string; at: Date }): Uint8Array {
  const json = { ...fileFormat, from: url, at: at.toISOString(), ...rows, member: rows['member']?.[0] };
  const files: Record<string, Uint8Array> = {
    'debrief.json': strToU8(JSON.stringify(json, null, 2)),
    'read-me.html': strToU8(toRead(rows, url, at)),
  };
  for (const [n, answer] of (rows['answers'] ?? []).entries()) {
    const { title } = answer['question'] as About;
    const name = `answers/${String(n + 1).padStart(3, '0')}-${slugOf(title, 'answer').slice(0, 60)}.md`;
    files[name] = strToU8(answerAsMarkdown(title, answer));
  }
  return zipSync(files, { level: 6 });
}

const revisionsOf = (answer: Row) => ((answer['revisions'] as Revision[] | null) ?? []).toReversed();

const answerAsMarkdown = (title: string, answer: Row) =>
  [
    `# ${title}`,
    ...revisionsOf(answer).map(
      ({ number, body, note, createdAt }) =>
        `<!-- Version ${number}, ${createdAt.slice(0, 10)}${note ? `: ${note.replaceAll('--', '- -')}` : ''} -->\n\n${body}`,
    ),
    '',
  ].join('\n\n');

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const day = (value: unknown) => (typeof value === 'string' ? value.slice(0, 10) : '');

function toRead(rows: OwnRows, url: string, at: Date): string {
  const member = rows['member']?.[0] ?? {};
  const sections = Object.entries(headings).flatMap(([part, heading]) => {
    const items = rows[part] ?? [];
    return items.length
      ? [`<h2>${heading} (${items.length})</h2>`, ...items.map((item) => itemToRead(part, item))]
      : [];
  });
  const others = Object.entries(rows).filter(
    ([part, items]) => !(part in headings) && part !== 'member' && items.length,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width"><title>What you have at Debrief</title>
<style>body{font:17px/1.6 Georgia,serif;max-width:42em;margin:2em auto;padding:0 1em;color:#1f1e1b;background:#fbfaf7}h1,h2,h3{line-height:1.25}
small{color:#57534b}article{border-top:1px solid #ddd8cd;padding:.5em 0}pre{white-space:pre-wrap;overflow-wrap:anywhere}</style></head><body>
<h1>What you have at Debrief</h1>
<p>${escaped(String(member['displayName'] ?? ''))} (${escaped(String(member['handle'] ?? ''))}), at ${escaped(url)}, on ${day(at.toISOString())}.
What you wrote is below; everything, for programs too, is in debrief.json. Keep this file to yourself: it says which anonymous posts are yours.</p>
${sections.join('\n')}
${others.length ? `<h2>And</h2><ul>${others.map(([part, items]) => `<li>${escaped(part)}: ${items.length}</li>`).join('')}</ul>` : ''}
</body></html>
`;
}

function itemToRead(part: string, item: Row): string {
  const about = (item['question'] as About | null)?.title;
  const title = escaped(part === 'replays' ? titleOfReplay(item) : String(item['title'] ?? about ?? item['key'] ?? ''));
  const how = [day(item['createdAt'] ?? item['savedAt']), item['visibility'], item['authorship']]
    .filter(Boolean)
    .join(', ');
  return `<article><h3>${title}</h3><p><small>${escaped(how)}</small></p>${wordsOf(part, item)}</article>`;
}

function wordsOf(part: string, item: Row): string {
  if (part === 'answers')
    return revisionsOf(item)
      .map(
        ({ number, body, note }) =>
          `<p><small>Version ${number}${note && `: ${escaped(note)}`}</small></p>${renderMarkdown(body)}`,
      )
      .join('');
  if (part === 'reviews')
    return [item['strength'], item['change']].map((text) => renderMarkdown(String(text))).join('');
  if (part === 'replays') return renderMarkdown(replayToRead(item));
  if (part === 'drafts') return `<pre>${escaped(JSON.stringify(item['content'], null, 2))}</pre>`;
  return renderMarkdown(String(item['body'] ?? ''));
}
