import { describe, expect, it } from 'vitest';
import { waitWords } from './wait-words.ts';

describe('when to expect feedback', () => {
  it('names no time without recent cases', () => {
    expect(waitWords(null)).toBe('We’ll tell you when someone replies.');
  });
  it('names what eight of ten recent cases took', () => {
    expect(waitWords({ low: 12, high: 300 })).toMatch(/after 12 minutes to 5 hours\./);
    expect(waitWords({ low: 1, high: 4_320 })).toMatch(/after a minute to 3 days\./);
  });
});
