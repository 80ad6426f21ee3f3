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
  wait: z.object({ median: Minutes, p90: Minutes, helped: z.number().int(), waiting: z.number().int() }).nullable(),
  firstAnswers: z.object({ cases: z.number().int(), helpedWithinADay: Share }).nullable(),
  newcomers: z.object({ cases: z.number().int(), back: Share }).nullable(),
  otherNewcomers: z.object({ cases: z.number().int(), back: Share }).nullable(),
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
      'How the community does, over 28 days; figures of fewer than 20 cases are null, what sample members, programs (`automated`) and imports wrote is none, guests count nowhere, and the answer may be ten minutes old.',
      '`wait`: of the public answers that began to ask for feedback in these 28 days (each time anew), in minutes, how long 50 % and 90 % waited for the first useful comment: one by another member that a version used or that the author thanked for. The estimate is that of Kaplan and Meier (1958): those who have none count as waiting until now, or until their next version or the end of their wish. `helped` have one, `waiting` have none. Of what is anonymous the hours count, so these waits look up to two hours longer.',
      "`firstAnswers`: of the answers that were their author's only one and began to ask in these 28 days and at least 24 hours ago, the share whose first useful comment came within 24 hours.",
      '`newcomers`: of the members whose first answer was posted 31 to 58 days ago and had its first useful comment within 24 hours, the share who wrote an answer, a version, a comment, a review or a question on one of the 30 days after that day. `otherNewcomers`: the same of those whose first answer had none by then.',
      '`used`: of the comments given on answers 14 to 42 days ago and not withdrawn, replies aside, the share that a version published within 14 days says it used.',
      '`receivers`: of the members whose answers got a comment or review in these 28 days, the share who gave one. `givers`: of the comments and reviews given, the share that came from the busiest 5 % of the members who gave any (rounded up to a whole member); `cases` are those members.',
    ].join('\n\n'),
    response: Figures,
  }),
} as const;
