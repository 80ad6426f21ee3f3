import { invalid } from '../errors.ts';

const deepest = 12;

/** Refuses text that no database or page can keep: NUL, half of a surrogate pair; and nesting beyond what a form sends. */
export function checkText(value: unknown, field = 'request', depth = 0): void {
  if (depth > deepest) throw invalid({ [field]: 'This is nested too deeply.' });
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed())
      throw invalid({ [field]: 'This holds a character that cannot be kept. Take it out and try again.' });
  } else if (Array.isArray(value)) {
    for (const item of value) checkText(item, field, depth + 1);
  } else if (value && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) {
      checkText(key, 'request', depth + 1);
      checkText(item, depth ? field : key, depth + 1);
    }
  }
}
