import { z } from 'zod';
import { endpoint } from './endpoint.ts';

const Share = z.number().min(0).max(1);
const Minutes = z.object({
  minutes: z.number().int(),
  /** True where too many still wait to say: it is this long or longer. */
  atLeast: z.boolean(),
});

/** A figure that rests on fewer than 20 cases is null. */
export const Figures = z.object({
  /** The first and the last day of the 28. */
  from: z.iso.date(),
  to: z.iso.date(),
  wait: z.object({ median: Minutes, p90: Minutes, heard: z.number().int(), waiting: z.number().int() }).nullable(),
  firstAnswers: z.object({ cases: z.number().int(), heardWithinADay: Share }).nullable(),
  newcomers: z.object({ cases: z.number().int(), back: Share }).nullable(),
  used: z.object({ cases: z.number().int(), share: Share }).nullable(),
  receivers: z.object({ cases: z.number().int(), gave: Share }).nullable(),
  givers: z.object({ cases: z.number().int(), busiest: Share }).nullable(),
});
export type Figures = z.infer<typeof Figures>;

export const figures = {
  show: endpoint({
    method: 'GET',
    path: '/community-health',
    access: 'public',
    summary: [
      'How the community does, over 28 days; figures of fewer than 20 cases are null, sample content is none, guests count nowhere, and the answer may be ten minutes old.',
      '`wait`: from asking for feedback to the first comment or review by another member, in minutes, where 50 % and 90 % have theirs. Those who still wait count as waiting at least until now (Kaplan and Meier, 1958); a wish that was taken back counts nowhere; `heard` had their first word in these 28 days, `waiting` have none yet. Of anonymous answers the hour counts, so theirs look up to an hour longer.',
      "`firstAnswers`: of the answers that were their author's only one and had their first word in these 28 days or have waited for longer than 24 hours, the share that had it within 24 hours.",
      '`newcomers`: of the members whose first answer was posted 31 to 58 days ago, the share who wrote an answer, a version, a comment, a review or a question on one of the 30 days after that day.',
      '`used`: of the comments given on answers 14 to 42 days ago and not withdrawn, replies aside, the share that a version published within 14 days says it used.',
      '`receivers`: of the members whose answers got a comment or review in these 28 days, the share who gave one. `givers`: of the comments and reviews given, the share that came from the busiest 5 % of the members who gave any (rounded up to a whole member); `cases` are those members.',
    ].join('\n\n'),
    response: Figures,
  }),
} as const;
