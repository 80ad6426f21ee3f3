import { eraseAnswer } from '../answers/moderate-answer.ts';
import { showAnswerAgain, withholdAnswer } from '../answers/withhold-answer.ts';
import { eraseComment } from '../feedback/comments/moderate-comment.ts';
import { showCommentAgain, withholdComment } from '../feedback/comments/withhold-comment.ts';
import { eraseReview } from '../feedback/reviews/erase-review.ts';
import { showReviewAgain, withholdReview } from '../feedback/reviews/withhold-review.ts';
import type { MemberCtx } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { eraseQuestion } from '../questions/moderate-question.ts';
import { showQuestionAgain, withholdQuestion } from '../questions/withhold-question.ts';

export type ContentKind = 'question' | 'answer' | 'comment' | 'review';

export const isContent = (kind: string): kind is ContentKind =>
  ['question', 'answer', 'comment', 'review'].includes(kind);

interface Acts {
  /** False where it is not there. */
  withhold: (ctx: MemberCtx, id: string, why: number) => Promise<boolean>;
  showAgain: (ctx: MemberCtx, id: string, why: number) => Promise<boolean>;
  /** Of what is out of sight. */
  erase: (db: Db, id: string) => Promise<void>;
}

/** What can be done to each kind of content, wherever it stands. */
export const contentActs: Record<ContentKind, Acts> = {
  question: { withhold: withholdQuestion, showAgain: showQuestionAgain, erase: eraseQuestion },
  answer: { withhold: withholdAnswer, showAgain: showAnswerAgain, erase: eraseAnswer },
  comment: {
    withhold: ({ db }, id, why) => withholdComment(db, id, why),
    showAgain: ({ db }, id, why) => showCommentAgain(db, id, why),
    erase: eraseComment,
  },
  review: { withhold: withholdReview, showAgain: showReviewAgain, erase: eraseReview },
};
