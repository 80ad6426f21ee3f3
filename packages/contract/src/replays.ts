import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Done, Id, Time } from './fields.ts';
import { landings, limits, outcomes, rounds, tracks } from './limits.ts';
import { pageOf } from './page.ts';

/** As it was typed, spaces too: it is saved while one writes. */
const text = ({ max }: { max: number }) => z.string().max(max);

/** What a member was asked, as they remember it. */
const AskedThere = z.strictObject({
  asked: text(limits.replayAsked),
  said: text(limits.replaySaid),
  landed: z.enum(landings).nullable(),
});

/** Everything that a replay says. Each field may be empty: it is saved while one writes. */
export const ReplayContent = z.strictObject({
  company: text(limits.replayLine),
  role: text(limits.replayLine),
  track: z.enum(tracks).nullable(),
  round: z.enum(rounds).nullable(),
  /** The day of the interview. */
  date: z.iso.date().nullable(),
  /** Who asked. */
  interviewers: text(limits.replayLine),
  questions: z.array(AskedThere).max(limits.replayQuestions.max),
  cuesGood: text(limits.replayWords),
  cuesBad: text(limits.replayWords),
  rating: z.number().int().min(limits.replayRating.min).max(limits.replayRating.max).nullable(),
  /** The one thing they would change. */
  change: text(limits.replayWords),
  outcome: z.enum(outcomes).nullable(),
});
export type ReplayContent = z.infer<typeof ReplayContent>;

/** A member's private look back at one interview. Kept encrypted; its owner alone is ever shown it. */
export const Replay = z.object({
  id: Id,
  content: ReplayContent,
  version: z.number().int(),
  createdAt: Time,
  savedAt: Time,
});
export type Replay = z.infer<typeof Replay>;

/** A replay in the list; what it says is null where its key is not at hand just now. */
export const ReplaySummary = Replay.omit({ content: true }).extend({
  summary: ReplayContent.pick({ company: true, role: true, round: true, date: true, rating: true, outcome: true })
    .extend({ questions: z.number().int() })
    .nullable(),
});
export type ReplaySummary = z.infer<typeof ReplaySummary>;

const aReplay = z.strictObject({ replayId: Id });

export const replays = {
  list: endpoint({
    method: 'GET',
    path: '/replays',
    access: 'member',
    summary: `Your replays, the latest interview first; one page, at most ${limits.replays.max}.`,
    response: pageOf(ReplaySummary),
  }),
  show: endpoint({
    method: 'GET',
    path: '/replays/:replayId',
    access: 'member',
    summary: 'One of your replays; replay.locked where its key is not at hand.',
    params: aReplay,
    response: Replay,
  }),
  save: endpoint({
    method: 'PUT',
    path: '/replays/:replayId',
    access: 'member',
    limit: 'draft',
    whileSuspended: true,
    summary:
      'Saves a replay read at `version`, or at 0 a new one under an id that you make; replay.conflict carries the other text when another device saved first.',
    params: aReplay,
    body: z.strictObject({ content: ReplayContent, version: z.number().int().min(0).max(1_000_000_000) }),
    response: Replay,
  }),
  delete: endpoint({
    method: 'DELETE',
    path: '/replays/:replayId',
    access: 'member',
    status: 204,
    summary: 'Deletes a replay of yours for good; succeeds when there is none.',
    params: aReplay,
    response: Done,
  }),
} as const;
