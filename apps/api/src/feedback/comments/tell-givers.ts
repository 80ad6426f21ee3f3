import { tell } from '../../notifications/tell.ts';
import type { MemberCtx } from '../../platform/context.ts';

interface Given {
  id: string;
  questionId: string;
  answerId: string | null;
  answerAuthorship: 'named' | 'anonymous' | null;
  guest: boolean;
}

/** Tells who gave these comments what the answer's author did with them; a guest has nowhere to be told. */
export const tellGivers = (ctx: MemberCtx, comments: Given[], kind: 'used' | 'declined' | 'thanks'): Promise<void> =>
  tell(
    ctx,
    ...comments
      .filter(({ guest }) => !guest)
      .map(({ id, questionId, answerId, answerAuthorship }) => ({
        forContent: id,
        kind,
        questionId,
        answerId,
        commentId: id,
        authorship: answerAuthorship ?? ('anonymous' as const),
      })),
  );
