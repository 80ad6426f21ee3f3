import type { Question } from '@debrief/contract';
import { describe, expect, it } from 'vitest';
import { editedFrom, toChange, wrongInEdit } from './edited-question.ts';

const question = {
  title: 'How would you measure a reading list?',
  body: '',
  topics: [{ slug: 'metrics', name: 'Metrics' }],
  companies: [
    { slug: 'marlow', name: 'Marlow', reported: false },
    { slug: 'cadenza', name: 'Cadenza', reported: true },
  ],
  track: 'product-management',
  level: null,
  round: 'onsite',
  edits: 2,
} as unknown as Question;

describe('editing a question', () => {
  it('sends it whole, with the edit it was based on, and companies where the author changed them', () => {
    const edited = { ...editedFrom(question), title: ' How would you measure reading? ', round: '' };
    expect(toChange({ ...edited, companies: ['Marlow', 'Tidepool'] }, question).companies).toEqual([
      'Marlow',
      'Tidepool',
    ]);
    expect(toChange(edited, question)).toEqual({
      title: 'How would you measure reading?',
      body: '',
      topics: ['metrics'],
      track: 'product-management',
      level: null,
      round: null,
      basedOn: 2,
    });
  });
  it('needs a title and a topic, and a change', () => {
    const same = editedFrom(question);
    expect(wrongInEdit({ ...same, basedOn: 1 }, question)).toEqual({ changed: 'Nothing has changed yet.' });
    expect(Object.keys(wrongInEdit({ ...same, title: 'How?', topics: [] }, question))).toEqual(['title', 'topics']);
    expect(wrongInEdit({ ...same, companies: [] }, question)).toEqual({});
  });
});
