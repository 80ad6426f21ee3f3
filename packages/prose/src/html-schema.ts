import type { Options as Schema } from 'rehype-sanitize';

const cell = [['align', 'left', 'center', 'right']] satisfies NonNullable<Schema['attributes']>[string];

/** The only elements and attributes that an answer's HTML may hold. Every key is given, for a missing one would fall back to GitHub's wider list. */
export const htmlSchema: Schema = {
  tagNames: [
    ...['h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'blockquote', 'pre', 'ul', 'ol', 'li'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'strong', 'em', 'del', 'code', 'a'],
  ],
  attributes: {
    a: ['href', ['rel', 'nofollow', 'ugc', 'noopener']],
    code: [['className', /^language-[\w+#.-]{1,40}$/]],
    ol: ['start'],
    th: cell,
    td: cell,
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  ancestors: {
    li: ['ol', 'ul'],
    thead: ['table'],
    tbody: ['table'],
    tr: ['table'],
    th: ['table'],
    td: ['table'],
  },
  clobber: [],
  clobberPrefix: '',
  required: {},
  strip: ['script', 'style'],
  allowComments: false,
  allowDoctypes: false,
};
