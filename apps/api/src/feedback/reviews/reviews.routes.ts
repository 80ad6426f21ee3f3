import { reviews } from '@debrief/contract';
import type { FastifyInstance } from 'fastify';
import { bind } from '../../platform/http/bind.ts';
import { guessScores } from './guess-scores.ts';
import { listReferences } from './list-references.ts';
import { listReviews } from './list-reviews.ts';
import { practiseScoring } from './practise-scoring.ts';
import { readReviews } from './read-reviews.ts';
import { reviewByLink, showReviewToGuest } from './review-by-link.ts';
import { unholdReview } from './unhold-review.ts';
import { writeReview } from './write-review.ts';

export async function reviewsRoutes(app: FastifyInstance): Promise<void> {
  bind(app, reviews.list, listReviews);
  bind(app, reviews.write, writeReview);
  bind(app, reviews.postOnShared, reviewByLink, showReviewToGuest);
  bind(app, reviews.markRead, readReviews);
  bind(app, reviews.guess, guessScores);
  bind(app, reviews.show, unholdReview);
  bind(app, reviews.references, listReferences);
  bind(app, reviews.calibrate, practiseScoring);
}
