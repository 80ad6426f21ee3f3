import type { Viewer } from '../platform/context.ts';

interface Notice {
  act: string;
  at: Date;
  now: Date;
  appealState: string | null;
}

const months = 6;
const open = new Set(['hide', 'lock', 'move-topic', 'edit', 'warn', 'suspend', 'delete']);

export const noticePolicy = {
  appeal: (_viewer: Viewer, { act, at, now, appealState }: Notice) => {
    if (!open.has(act)) return 'There is nothing to appeal against here.';
    if (appealState) return 'You have asked for another look already.';
    const last = new Date(at);
    last.setUTCMonth(last.getUTCMonth() + months);
    return now < last || 'Half a year has passed since this was decided.';
  },
} as const;
