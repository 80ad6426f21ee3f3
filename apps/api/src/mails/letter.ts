/** What a mail says. Nothing in it is HTML: that is made of it. */
export interface Letter {
  to: string;
  subject: string;
  /** Paragraphs, before the link. */
  words: string[];
  /** The one thing to do. */
  link?: { label: string; url: string };
  /** Paragraphs after the link, in small print. */
  small?: string[];
  /** Where a mail program ends mails of this kind with one press (RFC 8058). */
  unsubscribe?: string;
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const html = `font:16px/1.6 system-ui,-apple-system,'Segoe UI',sans-serif;color:#1f1e1b;max-width:34em;margin:0 auto;padding:24px`;
const button =
  'display:inline-block;padding:12px 20px;border-radius:6px;background:#1f5d57;color:#fff;text-decoration:none';
const quiet = 'color:#57534b;font-size:14px';

/** The letter as plain text and as HTML that says the same. */
export function layOut({ words, link, small = [] }: Letter): { text: string; html: string } {
  const foot = ['Debrief: where an interview answer gets better.'];
  const text = [...words, ...(link ? [`${link.label}:\n${link.url}`] : []), ...small, `-- \n${foot.join('\n')}`].join(
    '\n\n',
  );
  const paragraph = (style: string) => (each: string) => `<p${style && ` style="${style}"`}>${escaped(each)}</p>`;
  const parts = [
    ...words.map(paragraph('')),
    ...(link
      ? [
          `<p><a href="${escaped(link.url)}" style="${button}">${escaped(link.label)}</a></p>`,
          `<p style="${quiet}">Or open this address: <br>${escaped(link.url)}</p>`,
        ]
      : []),
    ...[...small, ...foot].map(paragraph(quiet)),
  ];
  return {
    text,
    html: `<!doctype html><html lang="en"><body><div style="${html}">${parts.join('\n')}</div></body></html>`,
  };
}
