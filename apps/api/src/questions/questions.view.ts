import type { Question } from '@debrief/contract';
import { viewAuthor } from '../authorship/byline.view.ts';
import type { Ctx, Viewer } from '../platform/context.ts';
import { abilities } from '../platform/policy.ts';
import { questionPolicy } from './questions.policy.ts';
import type { OneQuestionRow, QuestionRow } from './questions.queries.ts';

/** The beginning of the first day of a month. */
export const firstOf = (day: string) => `${day}T00:00:00.000Z`;

export function viewQuestion({ viewer, now }: Pick<Ctx, 'viewer' | 'now'>, row: QuestionRow): Question {
  const {
    id,
    slug,
    externalId,
    title,
    body,
    bodyHtml,
    topics,
    companies,
    track,
    level,
    round,
    authorship,
    sample,
    locked,
    voted,
    saved,
    followed,
    mine,
    myAnswerId,
  } = row;
  const { lastAskedMonth, askedRecentlyUntil } = row;
  return {
    id,
    slug,
    externalId,
    title,
    body,
    bodyHtml,
    topics,
    companies,
    track,
    level,
    round,
    author: viewAuthor(row),
    authorship,
    counts: {
      answers: row.answersCount,
      votes: row.votesCount,
      comments: row.commentsCount,
      sightings: row.sightingsCount,
    },
    lastAskedAt: lastAskedMonth && firstOf(lastAskedMonth),
    askedRecently: askedRecentlyUntil !== null && askedRecentlyUntil > now().toISOString().slice(0, 10),
    sample,
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    edits: row.edits,
    locked,
    voted,
    saved,
    followed,
    mine,
    myAnswerId,
    can: abilities(questionPolicy, viewer, row),
  };
}

/** What only the page of one question tells. */
export function viewAsked(viewer: Viewer, row: OneQuestionRow): Pick<Question, 'asked' | 'yours'> {
  const companies = row.askedAt.map(({ lastMonth, ...company }) => ({ ...company, lastAskedAt: firstOf(lastMonth) }));
  const reports = row.reports.map(({ id, month, slug, name }) => ({
    ...{ id, month, can: { withdraw: true } },
    company: slug && name ? { slug, name } : null,
  }));
  return {
    asked: row.asked && { ...row.asked, companies },
    ...(viewer.kind === 'member' && { yours: { reports, disputes: row.disputes } }),
  };
}
