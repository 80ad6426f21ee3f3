import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Erasures, erasuresIn } from '../src/own-data/erasures.ts';

/** Who went for good, in a folder that goes in the end. */
export function ownErasures(): { erasures: Erasures; end: () => Promise<void> } {
  const folder = join(tmpdir(), `debrief-erasures-${randomUUID()}`);
  return { erasures: erasuresIn(folder), end: () => rm(folder, { recursive: true, force: true }) };
}
