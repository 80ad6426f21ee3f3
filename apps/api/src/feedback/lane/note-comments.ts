import type { MemberCtx } from '../../platform/context.ts';
import { inOneGo } from '../../platform/db/in-one-go.ts';
import { insertGiven, markHeard } from './lane.writes.ts';

interface Comments {
  answerId: string;
  commentIds: string[];
  authorship: 'named' | 'anonymous';
}

/**
 * A member's first remarks on an answer, in the transaction that writes them: on somebody else's, the first ends the wait for a
 * first word, and each is noted with how long it took, since it may prove useful. A reply is no word to its author.
 */
export async function noteComments({ db, viewer, now }: MemberCtx, comments: Comments): Promise<void> {
  await inOneGo(markHeard(db, viewer, comments.answerId, now()), insertGiven(db, viewer, comments, now()));
}
