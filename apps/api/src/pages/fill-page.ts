import { cardSize } from '../cards/card-layout.ts';
import type { PageText } from './describe.ts';
import { escapeHtml } from './page-text.ts';

/** JSON that may stand in a script element: nothing in it can end the element. */
const safeJson = (value: unknown) =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The built page with this head and text. */
export function fillPage(template: string, page: PageText, site: string): string {
  const title = page.title === 'Debrief' ? 'Debrief' : `${page.title} · Debrief`;
  const meta = (name: string, content: string) =>
    `<meta ${name.startsWith('og:') ? 'property' : 'name'}="${name}" content="${escapeHtml(content)}">`;
  const head = [
    `<title>${escapeHtml(title)}</title>`,
    meta('description', page.description),
    meta('og:title', page.title),
    meta('og:description', page.description),
    meta('og:type', 'article'),
    meta('og:site_name', 'Debrief'),
    ...(page.card
      ? [
          meta('og:image', `${site}${page.card.address}`),
          meta('og:image:type', 'image/png'),
          meta('og:image:width', `${cardSize.width}`),
          meta('og:image:height', `${cardSize.height}`),
          meta('og:image:alt', page.card.alt),
          meta('twitter:card', 'summary_large_image'),
        ]
      : [meta('twitter:card', 'summary')]),
    page.canonical === null
      ? meta('robots', 'noindex')
      : `<link rel="canonical" href="${escapeHtml(page.canonical)}">${meta('og:url', page.canonical)}`,
    page.feed
      ? `<link rel="alternate" type="application/atom+xml" title="${escapeHtml(page.title)}" href="${escapeHtml(page.feed)}">`
      : '',
    page.jsonLd ? `<script type="application/ld+json">${safeJson(page.jsonLd)}</script>` : '',
    page.prefetched.length
      ? `<script type="application/json" id="prefetched">${safeJson(page.prefetched)}</script>`
      : '',
  ].join('');
  return template
    .replace(/<title>[^<]*<\/title>/, '')
    .replace(/<meta name="description"[^>]*>/, '')
    .replace('</head>', () => `${head}</head>`)
    .replace(/<div id="root">\s*<\/div>/, () => `<div id="root">${page.html}</div>`);
}
