import { z } from 'zod';
import { named } from './fields.ts';
import { authorships, limits, tones, visibilities } from './limits.ts';
import { Marks } from './reviews.ts';

export const AnswerBody = named(limits.answerBody);
export const FeedbackWanted = z.strictObject({
  criteria: z.array(z.string().max(60)).max(6).optional(),
  question: named(limits.feedbackQuestion).optional(),
  tone: z.enum(tones).optional(),
});

export const NewAnswer = {
  body: AnswerBody,
  visibility: z.enum(visibilities).default('public'),
  authorship: z.enum(authorships).default('named'),
  /** What the author asks for; null wants none. Public answers want feedback unless told. */
  feedbackWanted: FeedbackWanted.nullable().default({}),
  /** Minutes the author took, where they agree to say so. */
  minutes: z.number().int().min(1).max(600).optional(),
  /** What the author would give it themselves, by criterion; stored with it, shown to them alone beside its reviews. */
  guess: Marks.optional(),
};
