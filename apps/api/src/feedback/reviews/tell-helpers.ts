import { tell } from '../../notifications/tell.ts';
import type { MemberCtx } from '../../platform/context.ts';
import { contributionsToThank } from './reviews.queries.ts';

interface Answer {
  id: string;
  questionId: string;
  authorship: 'named' | 'anonymous';
}

/** Tells everybody who helped with this answer that its author got the offer; for each piece of feedback once for good. */
export async function tellHelpers(ctx: MemberCtx, { id, questionId, authorship }: Answer): Promise<void> {
  const contributions = await contributionsToThank(ctx.db, id);
  await tell(
    ctx,
    ...contributions.map((forContent) => ({
      forContent,
      kind: 'offer' as const,
      questionId,
      answerId: id,
      authorship,
    })),
  );
}
