import type { authorships, visibilities } from '@debrief/contract/limits';

/** The one choice of "Who can see this?". */
export const audiences = ['made-up', 'named', 'link', 'private'] as const;
export type Audience = (typeof audiences)[number];

type Authorship = (typeof authorships)[number];
type Visibility = (typeof visibilities)[number];

export const audienceWords: Record<Audience, string> = {
  'made-up': 'Everyone, under a made-up name',
  named: 'Everyone, with my name',
  link: 'People with the link',
  private: 'Only me',
};

/** What the choice means for an answer, and for the question it may come with: link and "Only me" are for the answer alone. */
export const audienceMeans: Record<
  Audience,
  { question: Authorship; answer: { visibility: Visibility; authorship: Authorship } }
> = {
  'made-up': { question: 'anonymous', answer: { visibility: 'public', authorship: 'anonymous' } },
  named: { question: 'named', answer: { visibility: 'public', authorship: 'named' } },
  link: { question: 'anonymous', answer: { visibility: 'link', authorship: 'anonymous' } },
  private: { question: 'anonymous', answer: { visibility: 'private', authorship: 'anonymous' } },
};

export interface FeedbackWish {
  wish: string;
  tone: string;
  /** The criteria one would like looked at most. */
  criteria: string[];
  /** Feedback is wanted unless one says so. */
  noFeedback: boolean;
}

export const noWish: FeedbackWish = { wish: '', tone: '', criteria: [], noFeedback: false };

/** Feedback is wanted unless nobody else can read the answer, or its author wants none. */
export function feedbackWanted(audience: Audience, { wish, tone, criteria, noFeedback }: FeedbackWish) {
  if (audience === 'private' || noFeedback) return null;
  return {
    ...(wish.trim() && { question: wish.trim() }),
    ...(criteria.length > 0 && { criteria }),
    ...((tone === 'gentle' || tone === 'direct') && { tone: tone as 'gentle' | 'direct' }),
  };
}

const remembered = 'debrief:audience';

export function rememberedAudience(): Audience {
  try {
    const kept = localStorage.getItem(remembered);
    return audiences.find((audience) => audience === kept) ?? 'made-up';
  } catch {
    return 'made-up';
  }
}

export function rememberAudience(audience: Audience) {
  try {
    localStorage.setItem(remembered, audience);
  } catch {
    // It is asked again next time.
  }
}
