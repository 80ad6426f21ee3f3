import { collections } from '@debrief/contract';
import type { FastifyInstance } from 'fastify';
import { bind } from '../platform/http/bind.ts';
import { deleteCollection, restoreCollection } from './delete-collection.ts';
import { listCollections } from './list-collections.ts';
import { listSavedItems } from './list-saved-items.ts';
import { makeCollection, showCollection } from './make-collection.ts';
import { removeItem, unsaveAnswer, unsaveQuestion } from './remove-from-collection.ts';
import { renameCollection } from './rename-collection.ts';
import { saveAnswer, saveQuestion } from './save-in-collection.ts';

export async function collectionsRoutes(app: FastifyInstance): Promise<void> {
  bind(app, collections.list, listCollections);
  bind(app, collections.make, makeCollection, showCollection);
  bind(app, collections.rename, renameCollection);
  bind(app, collections.delete, deleteCollection);
  bind(app, collections.restore, restoreCollection);
  bind(app, collections.items, listSavedItems);
  bind(app, collections.remove, removeItem);
  bind(app, collections.saveQuestion, saveQuestion);
  bind(app, collections.unsaveQuestion, unsaveQuestion);
  bind(app, collections.saveAnswer, saveAnswer);
  bind(app, collections.unsaveAnswer, unsaveAnswer);
}
