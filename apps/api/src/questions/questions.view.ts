import type { Question } from '@debrief/contract';
import { viewAuthor } from '../authorship/byline.view.ts';
import type { Viewer } from '../platform/context.ts';
import { abilities } from '../platform/policy.ts';
import { questionPolicy } from './questions.policy.ts';
import type { QuestionRow } from './questions.queries.ts';

/** From so many members up a question shows when it was last asked; below, a report could be laid beside its reporter. */
const enoughSightings = 3;

export function viewQuestion(viewer: Viewer, row: QuestionRow): Question {
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
    voted,
    saved,
    followed,
    mine,
    myAnswerId,
  } = row;
  const asked = row.sightingsCount >= enoughSightings && row.lastAskedMonth;
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
    lastAskedAt: asked ? `${row.lastAskedMonth}T00:00:00.000Z` : null,
    sample,
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    edits: row.edits,
    voted,
    saved,
    followed,
    mine,
    myAnswerId,
    can: abilities(questionPolicy, viewer, row),
  };
}
