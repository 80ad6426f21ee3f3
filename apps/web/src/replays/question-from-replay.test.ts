import { describe, expect, it } from 'vitest';
import { namesToldIn, questionFromReplay } from './question-from-replay.ts';
import { emptyReplay } from './replay-draft.ts';

const now = new Date('2026-11-10');
const replay = {
  ...emptyReplay,
  company: ' Nordlys Ferries ',
  role: 'Product manager',
  date: '2026-10-05',
  round: 'onsite' as const,
  interviewers: 'Ana Berg, head of data, and Bo',
  change: 'Breathe first.',
};
const asked = { asked: 'How would you\nshorten the queue? ', said: ' I would count. ', landed: 'lost' as const };

describe('a question made of a replay', () => {
  it('takes along what was asked and said, where and when, and nothing else', () => {
    const draft = questionFromReplay(replay, asked, now);
    expect(draft).toMatchObject({
      title: 'How would you shorten the queue?',
      details: '',
      company: 'Nordlys Ferries',
      month: '2026-10',
      round: 'onsite',
      track: '',
      body: 'I would count.',
      step: 2,
    });
    expect(JSON.stringify(draft)).not.toMatch(/Ana|Bo|Breathe|lost|Product manager/);
  });
  it('keeps a long one whole: the title as far as it goes, all of it below', () => {
    const long = `${'Why would anybody wait so long? '.repeat(12)}`;
    const { title, details } = questionFromReplay(replay, { ...asked, asked: long }, now);
    expect(title.length).toBeLessThanOrEqual(200);
    expect(long.startsWith(`${title} `)).toBe(true);
    expect(details).toBe(long.trim());
  });
  it('leaves out a month that is longer ago than a year, and a second step without an answer', () => {
    const draft = questionFromReplay({ ...replay, date: '2024-01-05' }, { ...asked, said: ' ' }, now);
    expect(draft).toMatchObject({ month: '', body: '', step: 1 });
  });
});

describe('names of who asked', () => {
  it('are found in what was said, as whole words and each once', () => {
    expect(namesToldIn('Bo asked twice, and Bo laughed; Boats and data are none.', replay.interviewers)).toEqual([
      'Bo',
    ]);
    expect(namesToldIn('Berg’s question', replay.interviewers)).toEqual(['Berg']);
    expect(namesToldIn('Nobody is named.', '')).toEqual([]);
  });
});
