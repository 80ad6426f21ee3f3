import type { Viewer } from '../../platform/context.ts';

interface Review {
  mine: boolean;
  read: boolean;
  held: boolean;
  answerMine: boolean;
}

export const reviewPolicy = {
  edit: (_viewer: Viewer, review: Review) =>
    !review.mine
      ? 'Only who wrote a review can change it.'
      : !review.read || 'The author has read your review, so it stays as it is. Add a comment for anything more.',
  show: (_viewer: Viewer, review: Review) =>
    !review.answerMine
      ? 'Only the answer’s author can show it to everyone.'
      : review.held || 'Everyone sees it already.',
} as const;
