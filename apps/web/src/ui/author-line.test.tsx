import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AuthorLine } from './author-line.tsx';

describe('the line that names an author', () => {
  it('leads to the page of a member', () => {
    render(
      <AuthorLine
        author={{ kind: 'member', id: '1', handle: 'marit', displayName: 'Marit Solberg' }}
        href="/members/marit"
      />,
    );
    expect(screen.getByRole('link', { name: 'Marit Solberg' })).toHaveAttribute('href', '/members/marit');
    expect(screen.getByText('MS')).toBeInTheDocument();
  });
  it('leads nowhere for a made-up name, whose picture is the same for all', () => {
    const { container } = render(<AuthorLine author={{ kind: 'anonymous', name: 'Quiet Heron' }} />);
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
    expect(screen.getByText('Quiet Heron')).toBeInTheDocument();
    expect(container.querySelector('[class*="hue"]')).toBeNull();
  });
});
