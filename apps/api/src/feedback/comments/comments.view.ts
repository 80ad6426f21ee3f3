import type { Comment } from '@debrief/contract';
import { viewAuthor } from '../../authorship/byline.view.ts';
import type { Viewer } from '../../platform/context.ts';
import { abilities } from '../../platform/policy.ts';
import { commentPolicy } from './comments.policy.ts';
import type { CommentRow } from './comments.queries.ts';

export function viewComment(viewer: Viewer, row: CommentRow): Comment {
  const {
    id,
    questionId,
    answerId,
    parentId,
    body,
    bodyHtml,
    revision,
    anchor,
    place,
    suggestion,
    criterion,
    state,
    addressedIn,
    reason,
    guest,
    held,
    sample,
    mine,
  } = row;
  const concerned = mine || row.answerMine;
  return {
    id,
    questionId,
    answerId,
    parentId,
    author: viewAuthor(row),
    body,
    bodyHtml,
    revision,
    anchor,
    place,
    suggestion,
    criterion,
    state,
    addressedIn,
    reason,
    guest,
    held,
    thanked: concerned && row.thanked,
    verdict: concerned ? row.verdict : null,
    sample,
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    deleted: row.deletedAt !== null,
    mine,
    can: abilities(commentPolicy, viewer, row),
  };
}
