import { imports } from '@debrief/contract';
import type { FastifyInstance } from 'fastify';
import { bind } from '../platform/http/bind.ts';
import { beginImport } from './begin-import.ts';
import { decideDuplicate } from './decide-duplicate.ts';
import { listDuplicates } from './list-duplicates.ts';
import { listImports } from './list-imports.ts';
import { listNotes } from './list-notes.ts';
import { moveOn } from './move-on.ts';
import { sendPart } from './send-part.ts';
import { repeatImport, showImport } from './show-import.ts';

export async function importsRoutes(app: FastifyInstance): Promise<void> {
  bind(app, imports.list, listImports);
  bind(app, imports.begin, beginImport, repeatImport);
  bind(app, imports.sendPart, sendPart);
  bind(app, imports.show, showImport);
  bind(app, imports.move, moveOn);
  bind(app, imports.notes, listNotes);
  bind(app, imports.duplicates, listDuplicates);
  bind(app, imports.decide, decideDuplicate);
}
