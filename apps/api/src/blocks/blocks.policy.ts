import type { Viewer } from '../platform/context.ts';

export const blockPolicy = {
  block: (viewer: Viewer, member: { id: string }) =>
    viewer.kind === 'guest' ? 'Sign in first.' : viewer.id !== member.id || 'Nobody needs to be kept from themselves.',
} as const;
