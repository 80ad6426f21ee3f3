import type { ReviewsOfAnswer } from '@debrief/contract';
import type { Through } from './review-draft.ts';

/** Would this get you through? */
export const throughWords: Record<Through, string> = { 'not-yet': 'Not yet', nearly: 'Nearly', yes: 'Yes' };

export const reviewsIn = (reviews: number) => (reviews === 1 ? '1 review in' : `${reviews} reviews in`);

/** What they said to that, from the best down; nothing says a zero. */
export function throughCounts({ yes, nearly, notYet }: ReviewsOfAnswer['summary']['through']): string {
  const said = [yes && `${yes} yes`, nearly && `${nearly} nearly`, notYet && `${notYet} not yet`].filter(Boolean);
  return said.length ? `. Would it get them through? ${said.join(' · ')}` : '';
}
