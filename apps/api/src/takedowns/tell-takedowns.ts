import type { MemberCtx } from '../platform/context.ts';
import { decideTakedowns } from './takedowns.writes.ts';

const left = 'A moderator has looked at it and left it as it is.';
const outcomes: Record<string, string> = {
  hide: 'A moderator has taken it down.',
  delete: 'A moderator has deleted it for good.',
  edit: 'A moderator has changed its words.',
};

/** Tells whoever asked from outside for this to be taken down what came of it. */
export const tellTakedowns = ({ db, now }: MemberCtx, caseId: string, act: string) =>
  decideTakedowns(db, caseId, { outcome: outcomes[act] ?? left, decidedAt: now() });
