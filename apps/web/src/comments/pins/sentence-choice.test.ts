import { sentences as sentenceList } from '@debrief/prose/sentence-ranges';
import { describe, expect, it } from 'vitest';
import { chosenPassage, sentenceAt, stepChoice } from './sentence-choice.ts';

const text = 'I would ask why. Then count 3.5 days!\nWhat counts\n\nOne thing\nTwo 🙂 things. Done';
const words = sentenceList(text).map(({ start, end }) => text.slice(start, end));

describe('choosing a sentence', () => {
  it('goes by sentences and lines, and leaves the space between them out', () => {
    expect(words).toEqual([
      'I would ask why.',
      'Then count 3.5 days!',
      'What counts',
      'One thing',
      'Two 🙂 things.',
      'Done',
    ]);
  });
  it('moves with one key, extends with another, and stops at the ends', () => {
    const count = words.length;
    expect(stepChoice({ from: 0, to: 0 }, -1, false, count)).toEqual({ from: 0, to: 0 });
    expect(stepChoice({ from: 1, to: 1 }, 1, true, count)).toEqual({ from: 1, to: 2 });
    expect(stepChoice({ from: 1, to: 2 }, 1, false, count)).toEqual({ from: 3, to: 3 });
    expect(stepChoice({ from: 5, to: 5 }, 1, true, count)).toEqual({ from: 5, to: 5 });
  });
  it('takes all words between the first and the last, whichever way it was extended', () => {
    const passage = chosenPassage(sentenceList(text), { from: 2, to: 1 })!;
    expect(text.slice(passage.start, passage.end)).toBe('Then count 3.5 days!\nWhat counts');
    expect(chosenPassage([], { from: 0, to: 0 })).toBeNull();
  });
  it('begins with the sentence at a point of the text, or the next one', () => {
    const sentences = sentenceList(text);
    expect(sentenceAt(sentences, 0)).toBe(0);
    expect(sentenceAt(sentences, 16)).toBe(1);
    expect(sentenceAt(sentences, 10_000)).toBe(5);
  });
});
