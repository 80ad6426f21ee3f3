import type { Viewer } from '../platform/context.ts';

export const followPolicy = {
  followMember: (viewer: Viewer, member: { id: string }) =>
    viewer.kind === 'guest'
      ? 'Sign in first.'
      : viewer.id !== member.id || 'What you post yourself is on your own page.',
} as const;
