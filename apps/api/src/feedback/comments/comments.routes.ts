import { comments } from '@debrief/contract';
import type { FastifyInstance } from 'fastify';
import { bind } from '../../platform/http/bind.ts';
import { commentByLink, showToGuest } from './comment-by-link.ts';
import { deleteComment } from './delete-comment.ts';
import { editComment } from './edit-comment.ts';
import { judgeComment } from './judge-comment.ts';
import { commentsOfAnswer, commentsOfQuestion } from './list-comments.ts';
import { commentOnAnswer, commentOnQuestion } from './post-comment.ts';
import { setCommentState } from './set-comment-state.ts';
import { showComment } from './show-comment.ts';
import { thankForComment } from './thank-for-comment.ts';
import { unholdComment } from './unhold-comment.ts';

export async function commentsRoutes(app: FastifyInstance): Promise<void> {
  bind(app, comments.onAnswer, commentsOfAnswer);
  bind(app, comments.postOnAnswer, commentOnAnswer, showComment);
  bind(app, comments.postOnShared, commentByLink, showToGuest);
  bind(app, comments.onQuestion, commentsOfQuestion);
  bind(app, comments.postOnQuestion, commentOnQuestion, showComment);
  bind(app, comments.edit, editComment);
  bind(app, comments.delete, deleteComment);
  bind(app, comments.setState, setCommentState);
  bind(app, comments.thank, thankForComment);
  bind(app, comments.judge, judgeComment);
  bind(app, comments.show, unholdComment);
}
