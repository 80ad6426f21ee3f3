import { describe, expect, it } from 'vitest';
import { sentenceAround } from './sentence-around.ts';

const around = (prefix: string, exact: string, suffix: string) => sentenceAround({ prefix, exact, suffix, start: 0 });

describe('the sentence around words that were commented on', () => {
  it('begins and ends where the sentence does', () => {
    expect(around('Research comes first. For metrics I look at ', 'return rate', ' and one more. Then I stop')).toEqual(
      {
        before: 'For metrics I look at ',
        after: ' and one more.',
      },
    );
  });
  it('begins and ends with the paragraph', () => {
    expect(around('Press the Monday before.\n\n', 'I am sure', ' of it\nNext')).toEqual({
      before: '',
      after: ' of it',
    });
  });
  it('has nothing after words that end it', () => {
    expect(around('It was late. ', 'It failed.', ' We went on.')).toEqual({ before: '', after: '' });
  });
  it('is cut at a word where no more of it is known', () => {
    expect(around('ow the listing that', ' never ends', ', perhaps starting with the listing and in par')).toEqual({
      before: '… the listing that',
      after: ', perhaps starting with the listing and in …',
    });
  });
});
