import { describe, expect, it } from 'vitest';
import { sentences } from './sentence-ranges.ts';

describe('the sentences of a text', () => {
  it('are ranges without the space around them, over line ends and in any script', () => {
    const text = 'Goal\n\nI would ask. Then — at 3.5 % — decide!  Why?\n我先问。然后决定。';
    const parts = ['Goal', 'I would ask.', 'Then — at 3.5 % — decide!', 'Why?', '我先问。', '然后决定。'];
    expect(sentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(parts);
    expect(sentences(' \n ')).toEqual([]);
  });
});
