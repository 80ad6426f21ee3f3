import type { Comment } from '@debrief/contract';
import { matchesText, plainText, renderMarkdown } from '@debrief/prose';
import { countOnAnswer } from '../../answers/count-on-answer.ts';
import { findRevision } from '../../answers/revisions.queries.ts';
import { signContents } from '../../authorship/sign-content.ts';
import { type MemberCtx, writtenAt } from '../../platform/context.ts';
import { invalid, notFound } from '../../platform/errors.ts';
import { noteComments } from '../lane/note-comments.ts';
import { areMineOn } from './comments.queries.ts';
import { insertComments } from './comments.writes.ts';

interface Pin {
  /** Made by whoever sends it, so that sending again adds nothing. */
  id: string;
  body: string;
  anchor: NonNullable<Comment['anchor']>;
  suggestion?: string | null | undefined;
  criterion?: string | null | undefined;
}

interface Pins {
  answer: { id: string; questionId: string; revision: number };
  revision: number;
  authorship: 'named' | 'anonymous';
  rubric: { id: string }[];
  pins: Pin[];
}

/**
 * Pins several comments to words of one version at once, as part of a review; the caller holds the answer's row. Refuses all
 * where one has words that are not there, or a criterion that the question does not have, naming which.
 */
export async function pinComments(ctx: MemberCtx, { answer, revision, authorship, rubric, pins }: Pins): Promise<void> {
  if (!pins.length) return;
  const { db, viewer, now } = ctx;
  if (revision !== answer.revision)
    throw invalid({ pins: 'A newer version is out. Pin these notes there; they are kept.' });
  const version = await findRevision(db, viewer, answer.id, revision);
  if (!version) throw notFound('version');
  const text = plainText(version.body);
  for (const [i, { anchor, criterion }] of pins.entries()) {
    if (!matchesText(anchor, text))
      throw invalid({
        [`pins.${i}.anchor`]: 'These words are not in that version of the answer. Mark them again; your note is kept.',
      });
    if (criterion && !rubric.some(({ id }) => id === criterion))
      throw invalid({ [`pins.${i}.criterion`]: 'What this question is scored by has no such part.' });
  }

  const ids = [...new Set(pins.map(({ id }) => id))];
  const { ids: free, byline } = await signContents(db, {
    ids,
    kind: 'comment',
    memberId: viewer.id,
    questionId: answer.questionId,
    authorship,
  });
  const taken = ids.filter((id) => !free.includes(id));
  if (taken.length && !(await areMineOn(db, viewer, answer.id, taken)))
    throw invalid({ pins: 'One of these notes has an id that is in use. Send it with a new one.' });
  const fresh = free.map((id) => pins.find((pin) => pin.id === id)!);
  if (!fresh.length) return;
  await insertComments(
    db,
    answer,
    fresh.map(({ id, body, anchor, suggestion = null, criterion = null }) => ({
      id,
      authorship,
      ...byline,
      body,
      bodyHtml: renderMarkdown(body),
      revision,
      anchor,
      places: { [revision]: { status: 'kept' as const, start: anchor.start, end: anchor.start + anchor.exact.length } },
      suggestion,
      criterion,
      createdAt: writtenAt(now(), authorship),
    })),
  );
  await noteComments(ctx, { answerId: answer.id, commentIds: free, authorship });
  await countOnAnswer(db, answer.id, { commentsCount: fresh.length, openCommentsCount: fresh.length });
}
