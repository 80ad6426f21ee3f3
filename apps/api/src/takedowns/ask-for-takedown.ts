import { randomUUID } from 'node:crypto';
import type { Input, Result, takedowns } from '@debrief/contract';
import { findIdByHandle } from '../accounts/accounts.queries.ts';
import { findSharedAnswer, findVisibleAnswer } from '../answers/answers.queries.ts';
import { findCompany } from '../companies/companies.queries.ts';
import { findVisibleComment } from '../feedback/comments/comments.queries.ts';
import { openCase } from '../moderation/open-case.ts';
import type { Ctx, Viewer } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { invalid } from '../platform/errors.ts';
import { hashOf, newLinkToken } from '../platform/token.ts';
import { findQuestion } from '../questions/questions.queries.ts';
import { insertTakedown } from './takedowns.writes.ts';

type Kind = 'question' | 'answer' | 'comment' | 'member' | 'company';
type Found = { kind: Kind; id: string } | undefined;

/** Asks for something to be taken down, without an account: it comes before a moderator at once. */
export async function askForTakedown(
  ctx: Ctx,
  { truthful: _, ...asked }: Input<typeof takedowns.ask>,
): Promise<Result<typeof takedowns.ask>> {
  const { db, viewer, now, site } = ctx;
  const found = await findByAddress(db, viewer, asked.address, site);
  if (!found)
    throw invalid({
      address: 'Nothing stands at this address. Open the page, and copy its address from the top of the browser.',
    });
  const caseId = await openCase(ctx, found.kind, found.id);
  const token = newLinkToken();
  await insertTakedown(db, { ...asked, id: randomUUID(), tokenHash: hashOf(token), caseId, sentAt: now() });
  return { token };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What whoever asks may see at this address of ours; a comment where it is named after the sign #. */
async function findByAddress(db: Db, viewer: Viewer, address: string, { url, open }: Ctx['site']): Promise<Found> {
  if (!URL.canParse(address, url)) return undefined;
  const { host, pathname, hash } = new URL(address, url);
  // Where no address was given to the forum, it goes by several: localhost, 127.0.0.1, the name of the machine.
  if (open && host !== new URL(url).host) return undefined;
  const commentId = hash.startsWith('#comment-') ? hash.slice('#comment-'.length) : '';
  if (uuid.test(commentId)) {
    const comment = await findVisibleComment(db, viewer, commentId);
    if (comment && !comment.deletedAt) return { kind: 'comment', id: comment.id };
  }
  const [, place = '', key = ''] = pathname.split('/').map(decoded);
  const lookUp: Record<string, () => Promise<Found>> = {
    questions: async () => of('question', (await findQuestion(db, viewer, key))?.id),
    answers: async () => of('answer', uuid.test(key) ? (await findVisibleAnswer(db, viewer, key))?.id : undefined),
    shared: async () => of('answer', (await findSharedAnswer(db, viewer, key))?.id),
    members: async () => of('member', await findIdByHandle(db, key)),
    companies: async () => of('company', (await findCompany(db, key))?.id),
  };
  return Object.hasOwn(lookUp, place) ? lookUp[place]!() : undefined;
}

const of = (kind: Kind, id: string | undefined): Found => (id === undefined ? undefined : { kind, id });

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
