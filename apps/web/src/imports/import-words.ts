import type { Import } from '@debrief/contract';
import { counted } from '../platform/counted.ts';

export const stateWords: Record<Import['state'], string> = {
  receiving: 'Not all of the file has come',
  checking: 'Being looked at',
  checked: 'Waiting for you',
  importing: 'Being imported',
  done: 'Imported',
  refused: 'Refused',
  stopped: 'Stopped',
};

/** What would be added, or what was. */
export function resultWords({ state, counts }: Pick<Import, 'state' | 'counts'>): string {
  const rest = [
    counts.present > 0 && `${counts.present.toLocaleString('en')} here already`,
    counts.skipped > 0 && `${counts.skipped.toLocaleString('en')} skipped`,
  ].filter(Boolean);
  const fresh = state === 'checked' ? (counts.rows ?? 0) - counts.present - counts.skipped : counts.added;
  const answers = counts.answers > 0 ? ` with ${counted(counts.answers, 'answer')}` : '';
  return [`${counted(fresh, 'question')}${answers}`, ...rest].join(', ');
}
