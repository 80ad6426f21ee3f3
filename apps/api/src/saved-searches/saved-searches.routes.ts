import { savedSearches } from '@debrief/contract';
import type { FastifyInstance } from 'fastify';
import { bind } from '../platform/http/bind.ts';
import { deleteSavedSearch, lookAtSavedSearch, renameSavedSearch, restoreSavedSearch } from './change-saved-search.ts';
import { listSavedSearches } from './list-saved-searches.ts';
import { saveSearch, showSavedSearch } from './save-search.ts';

export async function savedSearchesRoutes(app: FastifyInstance): Promise<void> {
  bind(app, savedSearches.list, listSavedSearches);
  bind(app, savedSearches.save, saveSearch, showSavedSearch);
  bind(app, savedSearches.rename, renameSavedSearch);
  bind(app, savedSearches.look, lookAtSavedSearch);
  bind(app, savedSearches.delete, deleteSavedSearch);
  bind(app, savedSearches.restore, restoreSavedSearch);
}
