import type { Viewer } from '../platform/context.ts';

interface Collection {
  usual: boolean;
}

/** Whose list it is need not be asked: a member finds their own alone. */
export const collectionPolicy = {
  rename: (_viewer: Viewer, _collection: Collection) => true as const,
  restore: (_viewer: Viewer, _collection: Collection) => true as const,
  fill: (_viewer: Viewer, _collection: Collection) => true as const,
  delete: (_viewer: Viewer, { usual }: Collection) =>
    !usual || 'This is where a thing is saved when you name no list. It can be renamed, and what is in it removed.',
} as const;
