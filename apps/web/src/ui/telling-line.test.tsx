import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Editor } from './editor.tsx';

const typed = (value: string) => render(<Editor label="Your answer" value={value} onChange={() => {}} max={1000} />);

describe('what is said while one writes', () => {
  it('tells of an address and a number to call, which may tell who one is', () => {
    typed('Write to ann@example.org or call +47 912 34 567.');
    expect(screen.getByRole('status')).toHaveTextContent(
      'This may tell who you are, or somebody else: “ann@example.org” (an email address), “+47 912 34 567” (a telephone number).',
    );
  });
  it('reminds of what one promised to keep secret', () => {
    typed('This was under NDA.');
    expect(screen.getByRole('status')).toHaveTextContent('“under NDA”: leave out what you promised to keep secret.');
  });
  it('says nothing of anything else', () => {
    typed('We grew from 10,000 to 1 000 000 users in 2019-2024.');
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });
});
