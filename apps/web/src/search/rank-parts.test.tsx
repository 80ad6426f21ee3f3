import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { RankParts } from './rank-parts.tsx';

const parts = { score: 2.7132, words: 2, answers: 0.5, title: 0, asked: 1.05, useful: 1, recent: 1.0336 };
const said = (change: Partial<typeof parts>) =>
  render(<RankParts parts={{ ...parts, ...change }} />).container.textContent;

describe('what a rank is made of', () => {
  it('is said as a sum and its factors, without the parts that change nothing', () => {
    expect(said({})).toBe('Rank 2.71 = (its words 2 + words of answers 0.5) × asked often 1.05 × recent 1.03');
    expect(said({ score: 2, answers: 0, asked: 1, recent: 1 })).toBe('Rank 2 = its words 2');
  });
  it('is nothing for the nearest of a search that found nothing', () => {
    expect(said({ score: 0, words: 0, answers: 0, asked: 1, recent: 1 })).toBe('Rank 0');
  });
});
