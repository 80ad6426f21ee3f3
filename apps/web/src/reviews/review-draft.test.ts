import { createAnchor } from '@debrief/prose/anchor';
import { describe, expect, it } from 'vitest';
import {
  carriedOver,
  missingFromReview,
  type ReviewDraft,
  reviewFields,
  startOfReview,
  toReview,
} from './review-draft.ts';

const text = 'First I ask who waits. Then I count them for a week.';
const pin = (exact: string, body: string, suggestion: string | null = null) => {
  const start = text.indexOf(exact);
  return {
    id: exact,
    anchor: createAnchor(text, { start, end: start + exact.length }),
    body,
    suggestion,
    criterion: '',
  };
};
const whole: ReviewDraft = {
  ...startOfReview(),
  strength: ' You count first. ',
  change: 'Say for how long.',
  through: 'nearly',
};

describe('a review', () => {
  it('wants one strength, one change and a choice, and no marks', () => {
    expect(Object.keys(missingFromReview(startOfReview()))).toEqual(['strength', 'change', 'through']);
    expect(missingFromReview(whole)).toEqual({});
    expect(toReview(whole)).toEqual({
      strength: 'You count first.',
      change: 'Say for how long.',
      through: 'nearly',
      scores: {},
      pins: [],
    });
  });

  it('leaves out pins without a word, and asks for a word where others are suggested', () => {
    const untouched = pin('who waits', '', 'who waits');
    expect(toReview({ ...whole, pins: [untouched] }).pins).toEqual([]);
    const wordless = { ...untouched, suggestion: 'who waits longest' };
    expect(missingFromReview({ ...whole, pins: [wordless] })).toHaveProperty(['pins.who waits']);
  });

  it('shows a refusal of a pin beside that pin, and of a mark above the marks', () => {
    const sent = toReview({ ...whole, pins: [pin('who waits', 'Who?')] });
    expect(reviewFields({ 'pins.0.suggestion': 'Too long.', 'scores.depth': 'Not known.' }, sent)).toEqual({
      'pins.who waits': 'Too long.',
      scores: 'Not known.',
    });
  });
});

describe('a newer version while one writes', () => {
  it('keeps every word: pins go along with theirs, and what has lost its words joins what one would change', () => {
    const draft = { ...whole, revision: 1, pins: [pin('count them', 'How?'), pin('who waits', 'Name them.')] };
    const next = carriedOver(draft, 2, 'I begin elsewhere. Then I count them for a week.');
    expect(next.revision).toBe(2);
    expect(next.pins.map(({ anchor }) => anchor.exact)).toEqual(['count them']);
    expect(next.change).toBe('Say for how long.\n\n“who waits”: Name them.');
  });

  it('keeps other words too, and lets them replace nothing but what they were written for', () => {
    const pins = [
      pin('who waits', 'Name them.', 'whom it keeps waiting'),
      pin('Then I count them for a week.', 'A week hides the weekends.', 'Then I count them on Saturdays.'),
    ];
    const edited = 'I begin elsewhere. Then I count them for a month.';
    const next = carriedOver({ ...whole, revision: 1, pins }, 2, edited, text);
    expect(next.pins).toMatchObject([
      {
        anchor: { exact: 'Then I count them for a month.' },
        body: 'A week hides the weekends.\n\nRather: Then I count them on Saturdays.',
        suggestion: null,
      },
    ]);
    expect(next.change).toBe('Say for how long.\n\n“who waits”: Name them.\n\nRather: whom it keeps waiting');
  });

  it('leaves a pin nowhere else when its words were taken out, though their twin is still there', () => {
    const twice = 'We ship on Monday. It is safe. We plan more then. We ship on Monday. Nobody minds at all.';
    const first = createAnchor(twice, { start: 0, end: 18 });
    const pins = [{ ...pin('who waits', 'Why Monday?'), anchor: first }];
    const without = 'It is safe. We plan more then. We ship on Monday. Nobody minds at all.';
    const next = carriedOver({ ...whole, revision: 1, pins }, 2, without, twice);
    expect(next.pins).toEqual([]);
    expect(next.change).toContain('“We ship on Monday.”: Why Monday?');
  });
});
