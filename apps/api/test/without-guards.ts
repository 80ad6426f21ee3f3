import { fileURLToPath } from 'node:url';
import { withSwitches } from './guards.ts';

const source = fileURLToPath(new URL('../src/', import.meta.url));
/** Statements are built once and kept; while a guard is gone, by themselves. */
const kept = 'const key = keyOf(values, form);';

/** Puts the switches into what the tests load, for vitest. */
export const withoutGuards = {
  name: 'without-guards',
  enforce: 'pre' as const,
  transform(code: string, id: string): string | undefined {
    if (!id.startsWith(source)) return undefined;
    const file = id.slice(source.length);
    if (file !== 'platform/db/hot.ts') return withSwitches(file, code);
    if (!code.includes(kept)) throw new Error(`This does not stand in ${file}: ${kept}`);
    return code.replace(kept, "const key = keyOf(values, form) + (globalThis.goneGuard ?? '');");
  },
};
