import type { WholeCase } from '@debrief/contract';
import { limits } from '@debrief/contract/limits';
import { renderMarkdown } from '@debrief/prose';
import { whoseItIs } from '../authorship/whose-it-is.ts';
import { findNotice, hasOtherModerator, historyOf } from '../notices/notices.queries.ts';
import { viewDecision } from '../notices/notices.view.ts';
import type { MemberCtx } from '../platform/context.ts';
import { withheldBy } from '../platform/db/shown.ts';
import { notFound } from '../platform/errors.ts';
import { abilities } from '../platform/policy.ts';
import { takedownsOf } from '../takedowns/takedowns.queries.ts';
import { contextOf, findCase, notesOf, similarTo, topicsOf } from './cases.queries.ts';
import { casePolicy } from './moderation.policy.ts';
import { viewCase, viewContext } from './moderation.view.ts';
import type { CaseRow } from './subjects.queries.ts';

/** What the policy judges by. */
export async function factsOf({ db, viewer, now }: MemberCtx, row: CaseRow) {
  const { mine, written } = await whoseItIs(db, viewer, row.subjectId);
  const isMember = row.kind === 'member';
  const notice = row.noticeId ? await findNotice(db, row.noticeId) : undefined;
  const history = await historyOf(db, row.id);
  const last = history.find(({ notice: { act } }) => act === 'suspend' || act === 'lift')?.notice;
  return {
    history,
    facts: {
      kind: row.kind,
      state: row.state,
      hidden: (row.withheld & withheldBy.moderator) > 0,
      held: (row.withheld & withheldBy.waiting) > 0,
      locked: row.locked,
      guest: row.guest,
      anonymous: row.authorId === null,
      mine: isMember ? row.subjectId === viewer.id : mine,
      hasAuthor: isMember || (row.kind !== 'appeal' && written),
      ownDecision: notice?.moderatorId === viewer.id && (await hasOtherModerator(db, viewer.id)),
      suspended: last?.act === 'suspend' && last.until !== null && last.until > now(),
    },
  };
}

/** One case with all that helps to decide it. */
export async function showCase(ctx: MemberCtx, { caseId }: { caseId: string }): Promise<WholeCase> {
  const { db, viewer } = ctx;
  const row = await findCase(db, caseId);
  if (!row) throw notFound('case');
  const { facts, history } = await factsOf(ctx, row);
  const appealed = row.noticeId ? await findNotice(db, row.noticeId) : undefined;
  const [notes, takedowns, context, similar, topics] = [
    await notesOf(db, caseId, limits.flagsKept.max),
    await takedownsOf(db, caseId),
    await contextOf(db, row),
    await similarTo(db, row),
    row.kind === 'question' ? await topicsOf(db, row.subjectId) : [],
  ];
  const one = viewCase(row);
  return {
    ...one,
    subject: { ...one.subject, excerpt: row.text.slice(0, 400) },
    // A review and what stands on a page are plain words.
    bodyHtml: row.html || renderMarkdown(row.text),
    body: ['question', 'answer', 'comment'].includes(row.kind) ? row.text : null,
    topics,
    context: appealed
      ? [{ kind: 'decision', title: appealed.title, author: null, bodyHtml: renderMarkdown(appealed.text) }]
      : context.map(viewContext),
    notes: notes.map((note) => ({ ...note, reason: note.reason as WholeCase['notes'][number]['reason'] })),
    takedowns: takedowns.map(({ sentAt, ...takedown }) => ({ ...takedown, at: sentAt.toISOString() })),
    history: (appealed?.caseId ? [...history, ...(await historyOf(db, appealed.caseId))] : history).map(viewDecision),
    similar: similar.map(viewCase),
    can: abilities(casePolicy, viewer, facts),
  };
}
