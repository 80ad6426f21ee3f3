import { limits } from '@debrief/contract/limits';
import type { MemberCtx } from '../platform/context.ts';
import { Refusal } from '../platform/errors.ts';
import { countFollows } from './follows.queries.ts';
import { type Followed, insertFollow } from './follows.writes.ts';

/** Follows it from now on; again changes nothing. Refuses more than one can take in (follows.full). */
export async function keepFollow({ db, viewer, now }: MemberCtx, followed: Followed): Promise<null> {
  const added = await insertFollow(db, viewer, followed, now());
  if (added && (await countFollows(db, viewer)) > limits.follows.max)
    throw new Refusal(
      'follows.full',
      `You follow ${limits.follows.max} things, as many as there may be. Stop following something first.`,
    );
  return null;
}
