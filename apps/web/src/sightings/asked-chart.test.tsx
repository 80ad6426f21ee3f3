import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AskedChart } from './asked-chart.tsx';

const monthsAgo = (n: number) => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - n, 1)).toISOString().slice(0, 7);
};

describe('asked over time', () => {
  it('is a picture for those who see, and a table for those who listen', () => {
    const months = [
      { from: monthsAgo(1), to: monthsAgo(1), members: 4 },
      { from: monthsAgo(6), to: monthsAgo(3), members: 7 },
    ];
    render(<AskedChart months={months} what="People, by month" />);
    const rows = within(screen.getByRole('table', { name: 'People, by month' })).getAllByRole('row');
    expect(rows.map((row) => within(row).queryByRole('cell')?.textContent)).toEqual([undefined, '7', '4']);
    expect(within(rows[1]!).getByRole('rowheader')).toHaveTextContent(/^[A-Z]\w+ 20\d\d to [A-Z]\w+ 20\d\d$/);
    expect(document.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
  });

  it('is not there where the sentence says it all', () => {
    const { container } = render(
      <AskedChart months={[{ from: monthsAgo(6), to: monthsAgo(1), members: 3 }]} what="People, by month" />,
    );
    expect(container).toBeEmptyDOMElement();
  });
});
