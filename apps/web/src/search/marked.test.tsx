import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Marked } from './marked.tsx';

describe('a text with the words looked for', () => {
  it('is the same text, with each word marked', () => {
    const text = '<img src=x onerror=alert(1)> & a bakery, a 🧁 bakery';
    const marks = [...text.matchAll(/bakery/g)].map(({ index }) => ({ start: index, end: index + 6 }));
    const { container } = render(<Marked highlight={{ field: 'body', text, marks }} />);
    expect(container.textContent).toBe(text);
    expect(
      [...container.querySelectorAll('*')].map(({ outerHTML }) => outerHTML.replace(/ class="[^"]*"/, '')),
    ).toEqual(['<mark>bakery</mark>', '<mark>bakery</mark>']);
  });
});
