import { describe, expect, it } from 'vitest';
import { guessTopic } from './guess-topic.ts';

const topics = [
  { slug: 'estimation', name: 'Estimation', synonyms: ['market sizing'], cues: ['^how many'] },
  { slug: 'metrics', name: 'Metrics', synonyms: ['A/B test'], cues: ['measure*', 'success of'] },
  { slug: 'behavioural', name: 'Behavioural', synonyms: ['conflict'], cues: ['^tell me about a'] },
];
const guess = (title: string) => guessTopic(title, topics)?.slug;

describe('guessing a topic from a title', () => {
  it('goes by its name, its synonyms and the way its questions are put', () => {
    expect(guess('How many bicycles are sold in Oslo?')).toBe('estimation');
    expect(guess('You ran an A/B test and it is flat. What now?')).toBe('metrics');
    expect(guess('How are you with conflict?')).toBe('behavioural');
  });
  it('takes a word that goes on, where the topic says that it may', () => {
    expect(guess('Which measurement would you trust?')).toBe('metrics');
    expect(guess('What of conflicting dates?')).toBeUndefined();
  });
  it('minds where a sentence opens, where the topic says so', () => {
    expect(guess('A board asks. How many chairs?')).toBe('estimation');
    expect(guess('Say how many chairs you need')).toBeUndefined();
  });
  it('prefers what says more', () => {
    expect(guess('Tell me about a time you measured something')).toBe('behavioural');
    expect(guess('How would you measure the success of handling a conflict?')).toBe('metrics');
  });
  it('does not guess from parts of words', () => {
    expect(guess('What is showmanyness?')).toBeUndefined();
  });
});
