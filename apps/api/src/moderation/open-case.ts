import type { Ctx } from '../platform/context.ts';
import { moveCase, putCase, type SubjectKind } from './moderation.writes.ts';

/** Puts this into the queue, again where it was decided before; gives the id of its case. */
export const openCase = (
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  kind: SubjectKind,
  subjectId: string,
  more: { firstPost?: boolean } = {},
): Promise<string> => putCase(db, { kind, subjectId, at: now(), ...more });

/** Brings what waits for moderators of a thing that is merged into another along. */
export const moveCaseOf = (db: Ctx['db'], kind: 'question' | 'company', from: string, to: string): Promise<void> =>
  moveCase(db, kind, from, to);
