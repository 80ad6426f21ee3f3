import { describe, expect, it } from 'vitest';
import { sentWords } from './what-you-sent.tsx';

const back = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

describe('when a guest sent something', () => {
  it('is said by the day', () => {
    expect(sentWords({ createdAt: back(0), revision: 1 }, 1)).toBe('You sent this today.');
    expect(sentWords({ createdAt: back(3), revision: 1 }, 1)).toBe('You sent this 3 days ago.');
    expect(sentWords({ createdAt: back(40), revision: 1 }, 1)).toMatch(/^You sent this on \d+ [A-Z]\w+( \d{4})?\.$/);
  });
  it('names the version, once there is a newer one', () => {
    expect(sentWords({ createdAt: back(3), revision: 1 }, 2)).toBe('You sent this 3 days ago, on version 1.');
  });
});
