import type { Viewer } from '../platform/context.ts';

const own = (_viewer: Viewer, _search: object) => true as const;

/** Whose search it is need not be asked: a member finds their own alone. */
export const savedSearchPolicy = { rename: own, look: own, delete: own, restore: own } as const;
