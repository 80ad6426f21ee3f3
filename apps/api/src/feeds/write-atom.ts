import { escapeHtml } from '../pages/page-text.ts';

export interface FeedEntry {
  /** Never changes, wherever the forum lives: `urn:uuid:` and the id. */
  id: string;
  title: string;
  page: string;
  author: { name: string; page?: string | undefined };
  published: string;
  updated: string;
  /** Nothing of it changes before then without its times showing it. */
  settled: string;
  labels: { term: string; label: string }[];
  summary?: string | undefined;
  /** Clean HTML. */
  html?: string | undefined;
}

export interface Feed {
  title: string;
  /** Its own address, which is its name too. */
  self: string;
  /** The page with the same list. */
  page: string;
  entries: FeedEntry[];
}

/** Outside of these a character is no XML, however it is written (XML 1.0, §2.2). */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const escapeXml = (text: string) => escapeHtml(text.replace(forbidden, ''));

const element = (name: string, text: string, attributes = '') => `<${name}${attributes}>${escapeXml(text)}</${name}>`;
const link = (rel: string, href: string, type: string) =>
  `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`;

const beginning = '1970-01-01T00:00:00.000Z';

/** An Atom feed (RFC 4287). */
export function writeAtom({ title, self, page, entries }: Feed): string {
  const updated =
    entries
      .map((entry) => entry.updated)
      .sort()
      .at(-1) ?? beginning;
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">',
    element('id', self),
    element('title', title),
    element('updated', updated),
    link('self', self, 'application/atom+xml'),
    link('alternate', page, 'text/html'),
    element('generator', 'Debrief'),
    ...entries.map(writeEntry),
    '</feed>\n',
  ].join('');
}

const writeEntry = (entry: FeedEntry) =>
  [
    '\n<entry>',
    element('id', entry.id),
    element('title', entry.title),
    element('published', entry.published),
    element('updated', entry.updated),
    link('alternate', entry.page, 'text/html'),
    `<author>${element('name', entry.author.name)}${entry.author.page ? element('uri', entry.author.page) : ''}</author>`,
    ...entry.labels.map(({ term, label }) => `<category term="${escapeXml(term)}" label="${escapeXml(label)}"/>`),
    entry.summary ? element('summary', entry.summary) : '',
    entry.html ? element('content', entry.html, ' type="html"') : '',
    '</entry>',
  ].join('');
