import type { Collection } from '@debrief/contract';
import type { Viewer } from '../platform/context.ts';
import { abilities } from '../platform/policy.ts';
import { collectionPolicy } from './collections.policy.ts';
import type { CollectionRow } from './collections.queries.ts';

export function viewCollection(viewer: Viewer, row: CollectionRow): Collection {
  const { id, name, usual, itemsCount, holds } = row;
  return {
    id,
    name,
    usual,
    count: itemsCount,
    holds,
    can: { delete: abilities(collectionPolicy, viewer, row).delete },
  };
}
