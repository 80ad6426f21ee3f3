import type { Criterion, ReviewsOfAnswer } from '@debrief/contract';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { RiseChart } from './rise-chart.tsx';
import { ScoreRows } from './score-rows.tsx';

const rubric: Criterion[] = [
  {
    id: 'depth',
    name: 'Depth',
    about: 'How far it goes.',
    levels: ['None.', 'Some.', 'Names a reason.', 'Weighs two.'],
  },
];
const summary = { criteria: [{ id: 'depth', name: 'Depth', median: 3 }] };
const reviews = [4, 2, 3].map((mark, at) => ({ id: String(at), scores: { depth: mark } }));

describe('a score', () => {
  it('says its level in words, and every mark as it was given', () => {
    render(<ScoreRows {...{ rubric, summary, reviews }} guess={null} />);
    expect(screen.getByText('Names a reason.')).toBeVisible();
    expect(screen.getByText(/3 of 4 in the middle\. Marks given: 2, 3, 4\./)).toBeInTheDocument();
    expect(screen.queryByText(/guess/)).toBeNull();
  });

  it('stands beside the author’s own guess, where there is one', () => {
    render(<ScoreRows {...{ rubric, summary, reviews }} guess={{ depth: 4 }} />);
    expect(screen.getByText(/Your own guess: 4\./)).toBeInTheDocument();
    expect(screen.getByText('The ring is your own guess.')).toBeVisible();
  });
});

describe('the rise from version to version', () => {
  const version = (revision: number, value: number | null): ReviewsOfAnswer['history'][number] => ({
    revision,
    reviews: 3,
    overall: value === null ? null : { value, low: value - 0.4, high: value + 0.4 },
  });

  it('is not shown before two versions have a score', () => {
    const { container } = render(<RiseChart history={[version(1, 2.1), version(2, null)]} />);
    expect(container).toBeEmptyDOMElement();
  });

  it('is said in a sentence and in a table', () => {
    render(<RiseChart history={[version(1, 2.1), version(2, null), version(3, 3.2)]} />);
    expect(screen.getByText('From 2.1 in version 1 to 3.2 in version 3, of 4.')).toBeVisible();
    expect(screen.getAllByRole('row').map((row) => row.textContent)).toEqual([
      'VersionScoreBetween',
      '12.11.7 and 2.5',
      '33.22.8 and 3.6',
    ]);
  });
});
