import { openCase } from '../../moderation/open-case.ts';
import type { MemberCtx } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors.ts';
import { namesLately } from './pile-on.queries.ts';

/** How many different people may write to one author within an hour; moderators look from half of it on. */
export const mostPeople = 30;
const hour = 3_600_000;

export interface AimedAt {
  kind: 'question' | 'answer';
  id: string;
  /** Only where the name stands on it: at something anonymous it counts alone, or full elsewhere would tell whose it is. */
  authorId: string | null;
}

/**
 * Refuses one more person where very many have written to the author of this within the hour, in this place or under this name; whoever is
 * among them goes on. Moderators are shown it before that.
 */
export async function checkPileOn(ctx: MemberCtx, at: AimedAt, mine: boolean): Promise<void> {
  if (mine) return;
  const { db, viewer, now } = ctx;
  const { people, amAmong } = await namesLately(db, viewer, at, new Date(now().getTime() - hour));
  if (amAmong) return;
  if (people >= mostPeople)
    throw new Refusal(
      'rate.limited',
      'Very many people have written to this author within the last hour. Your words are kept here: send them a little later.',
      { extra: { retryAfter: hour / 1000 } },
    );
  if (people === mostPeople / 2) await openCase(ctx, at.kind, at.id);
}
