import { idsOfMine } from '../authorship/authorship.visible.ts';
import type { MemberCtx } from '../platform/context.ts';
import { markRead } from './notifications.writes.ts';

/** Marks one's own news up to this one as read, on every device. */
export const readNews = ({ db, viewer, now }: MemberCtx, upTo: number) => markRead(db, idsOfMine(viewer), upTo, now());
