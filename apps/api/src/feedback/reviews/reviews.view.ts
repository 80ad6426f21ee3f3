import type { Reference, Review, ReviewsOfAnswer } from '@debrief/contract';
import { viewAuthor } from '../../authorship/byline.view.ts';
import type { Viewer } from '../../platform/context.ts';
import { abilities } from '../../platform/policy.ts';
import { reviewPolicy } from './reviews.policy.ts';
import type { ReferenceRow, ReviewRow, ScoreRow } from './reviews.queries.ts';

export function viewReview(viewer: Viewer, row: ReviewRow): Review {
  const { id, answerId, revision, guest, held, strength, change, through, scores, sample, mine } = row;
  return {
    id,
    answerId,
    revision,
    author: viewAuthor(row),
    guest,
    held,
    strength,
    change,
    through,
    scores,
    sample,
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    mine,
    can: abilities(reviewPolicy, viewer, row),
  };
}

type Stored = NonNullable<ScoreRow['score']>;

const overallOf = ({ value, low, high }: Pick<Stored, 'value' | 'low' | 'high'>) =>
  value === null || low === null || high === null ? null : { value, low, high };

/** Of a version; before its first review there is no row. */
export const viewScore = (
  row: Pick<Stored, 'reviews' | 'value' | 'low' | 'high' | 'criteria' | 'ready'> | null,
): Omit<ReviewsOfAnswer['summary'], 'through' | 'sureness'> => ({
  reviews: row?.reviews ?? 0,
  overall: row && overallOf(row),
  criteria: row?.criteria ?? [],
  ready: row?.ready ?? false,
});

/** The reviews, what those of `revision` come to, and every version's score. */
export function viewReviews(
  viewer: Viewer,
  { items, scores, revision }: { items: ReviewRow[]; scores: ScoreRow[]; revision: number },
): ReviewsOfAnswer {
  const stored = scores.flatMap(({ score }) => score ?? []);
  const own = stored.find((score) => score.revision === revision) ?? null;
  const overall = own && overallOf(own);
  return {
    items: items.map((row) => viewReview(viewer, row)),
    nextCursor: null,
    summary: {
      ...viewScore(own),
      through: own?.through ?? { notYet: 0, nearly: 0, yes: 0 },
      sureness: overall && { ...overall, reviewers: own.marked },
    },
    history: stored.map((score) => ({
      revision: score.revision,
      reviews: score.reviews,
      overall: overallOf(score),
    })),
    guess: scores[0]?.guess ?? null,
  };
}

/** Without the marks of people who know, until one has given one's own. */
export const viewReference = ({ id, question, body, bodyHtml, scores, reasons, yours }: ReferenceRow): Reference => ({
  id,
  question,
  body,
  bodyHtml,
  marked: yours && { scores, reasons, yours },
});
