import { drafts } from '@debrief/contract';
import type { FastifyInstance } from 'fastify';
import { bind } from '../platform/http/bind.ts';
import { deleteDraft } from './delete-draft.ts';
import { saveDraft } from './save-draft.ts';
import { listDrafts, showDraft } from './show-draft.ts';

export async function draftsRoutes(app: FastifyInstance): Promise<void> {
  bind(app, drafts.list, listDrafts);
  bind(app, drafts.show, showDraft);
  bind(app, drafts.save, saveDraft);
  bind(app, drafts.delete, deleteDraft);
}
