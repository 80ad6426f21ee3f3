import type { Author, ModerationCase } from '@debrief/contract';
import { viewAuthor } from '../authorship/byline.view.ts';
import { withheldBy } from '../platform/db/shown.ts';
import type { ContextRow } from './cases.queries.ts';
import type { CaseRow } from './subjects.queries.ts';

type Bylined = Pick<CaseRow, 'authorId' | 'handle' | 'displayName' | 'pseudonym'>;

/** The name that stands on it, and no other. */
const viewByline = ({ authorId, handle, displayName, pseudonym }: Bylined): Author =>
  viewAuthor({
    author: authorId && handle !== null ? { id: authorId, handle, displayName: displayName ?? handle } : null,
    pseudonym,
  });

export function viewCase(row: CaseRow): ModerationCase {
  const isWritten = row.kind !== 'company' && row.kind !== 'appeal';
  return {
    id: row.id,
    state: row.state,
    subject: {
      kind: row.kind,
      id: row.subjectId,
      title: row.title,
      href: row.withheld ? null : row.href,
      excerpt: row.text,
      author: isWritten ? viewByline(row) : null,
      guest: row.guest,
      withheld: whyWithheld(row.withheld),
      locked: row.locked,
      createdAt: row.createdAt,
    },
    flags: {
      count: row.flagsCount,
      reasons: Object.entries(row.reasons)
        .map(([reason, count]) => ({ reason: reason as ModerationCase['flags']['reasons'][number]['reason'], count }))
        .sort((a, b) => b.count - a.count),
    },
    firstPost: row.firstPost,
    takedown: row.takedown,
    openedAt: row.openedAt,
    flaggedAt: row.flaggedAt,
    closedAt: row.closedAt,
  };
}

function whyWithheld(withheld: number): ModerationCase['subject']['withheld'] {
  if (withheld & withheldBy.moderator) return 'hidden';
  if (withheld & withheldBy.waiting) return 'held';
  return withheld ? 'with-what-it-stands-at' : null;
}

export const viewContext = ({ kind, title, html, ...byline }: ContextRow) => ({
  kind,
  title,
  author: viewByline(byline),
  bodyHtml: html,
});
