import { eq, or, type SQL } from 'drizzle-orm';
import { isMine } from '../authorship/authorship.visible.ts';
import type { Viewer } from '../platform/context.ts';
import { answers } from './answers.table.ts';

/** Answers this viewer may find: the public ones and their own. Those with a link are found by their link alone. */
export const visibleTo = (viewer: Viewer): SQL =>
  viewer.kind === 'guest'
    ? eq(answers.visibility, 'public')
    : or(eq(answers.visibility, 'public'), isMine(viewer, answers.id))!;
