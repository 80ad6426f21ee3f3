import type { Answer, Revision } from '@debrief/contract';
import { viewAuthor } from '../authorship/byline.view.ts';
import { viewScore } from '../feedback/reviews/reviews.view.ts';
import type { Ctx } from '../platform/context.ts';
import { abilities } from '../platform/policy.ts';
import { answerPolicy } from './answers.policy.ts';
import type { AnswerRow } from './answers.queries.ts';
import type { RevisionRow } from './revisions.queries.ts';

export function viewAnswer({ viewer, site }: Pick<Ctx, 'viewer' | 'site'>, row: AnswerRow): Answer {
  const {
    id,
    questionId,
    question,
    revision,
    body,
    bodyHtml,
    excerpt,
    visibility,
    authorship,
    feedbackWanted,
    minutes,
    offer,
    sample,
    locked,
    voted,
    saved,
    followed,
    mine,
  } = row;
  return {
    id,
    questionId,
    question,
    author: viewAuthor(row),
    revision,
    body,
    bodyHtml,
    excerpt,
    visibility,
    authorship,
    counts: {
      comments: row.commentsCount,
      openComments: row.openCommentsCount,
      reviews: row.reviewsCount,
      votes: row.votesCount,
    },
    score: viewScore(row.score),
    feedbackWanted,
    minutes,
    offer,
    linkUrl: mine && row.linkToken ? `${site.url}/shared/${row.linkToken}` : null,
    sample,
    locked,
    createdAt: row.createdAt.toISOString(),
    revisedAt: row.revisedAt.toISOString(),
    voted,
    saved,
    followed,
    mine,
    can: abilities(answerPolicy, viewer, row),
  };
}

export const viewRevision = ({ createdAt, ...revision }: RevisionRow): Revision => ({
  ...revision,
  createdAt: createdAt.toISOString(),
});
