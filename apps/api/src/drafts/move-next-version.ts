import type { MemberCtx } from '../platform/context.ts';
import { moveNextVersionRow } from './drafts.writes.ts';

/** Brings what one has written of an answer's next version along to the answer that takes its place, of which one version is out. */
export const moveNextVersion = ({ db, viewer }: MemberCtx, from: string, to: string): Promise<unknown> =>
  moveNextVersionRow(db, viewer.id, from, to);
