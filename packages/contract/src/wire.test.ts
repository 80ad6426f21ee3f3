import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wireSource } from '../scripts/wire-source.ts';

describe('the page’s table of endpoints', () => {
  it('is what the contract says now (npm run generate)', () => {
    expect(readFileSync(new URL('./wire.generated.ts', import.meta.url), 'utf8')).toBe(wireSource());
  });
});
