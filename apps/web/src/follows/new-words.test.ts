import { describe, expect, it } from 'vitest';
import { newWords } from './new-words.ts';

const answer = { id: '1', revision: 3, excerpt: '' };

describe('what is new', () => {
  it('says what it is and where, and does not name twice who posted it', () => {
    expect(newWords({ kind: 'question', because: { kind: 'company', name: 'Acme' } })).toBe('New question in Acme');
    expect(newWords({ kind: 'question', because: { kind: 'member', name: 'Ana' } })).toBe('New question');
    expect(newWords({ kind: 'answer', answer, because: { kind: 'question', name: 'Why?' } })).toBe('New answer');
    expect(newWords({ kind: 'version', answer, because: { kind: 'answer', name: 'Why?' } })).toBe(
      'Version 3 of an answer',
    );
  });
});
