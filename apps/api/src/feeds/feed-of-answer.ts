import type { Answer } from '@debrief/contract';
import { listRevisions } from '../answers/list-revisions.ts';
import { showAnswer } from '../answers/show-answer.ts';
import { listNewestComments } from '../feedback/comments/list-comments.ts';
import type { Ctx } from '../platform/context.ts';
import { inOneGo } from '../platform/db/in-one-go.ts';
import { addressOf, entriesAtMost } from './feed-parts.ts';
import { entryOfComment, entryOfVersion, nameOf } from './feeds.view.ts';
import type { Feed } from './write-atom.ts';

const whose = ({ author, question }: Answer) => `${nameOf(author)}’s answer to “${question.title}”`;

/** The newest comments on an answer that everyone may see. */
export async function feedOfComments(ctx: Ctx, { answerId }: { answerId: string }): Promise<Feed> {
  const answer = await showAnswer(ctx, { answerId });
  const comments = await listNewestComments(ctx, { answerId, limit: entriesAtMost });
  return {
    title: `Comments on ${whose(answer)}`,
    ...addressOf(ctx.site, `/answers/${answer.id}`),
    entries: comments.map((comment) => entryOfComment(ctx.site, answer, comment)),
  };
}

/** The newest versions of an answer that everyone may see. */
export async function feedOfVersions(ctx: Ctx, { answerId }: { answerId: string }): Promise<Feed> {
  const [answer, { items }] = await inOneGo(
    showAnswer(ctx, { answerId }),
    listRevisions(ctx, { answerId, limit: entriesAtMost }),
  );
  return {
    title: `Versions of ${whose(answer)}`,
    ...addressOf(ctx.site, `/answers/${answer.id}/history`),
    entries: items.map((version) => entryOfVersion(ctx.site, answer, version)),
  };
}
