import type { SearchResult } from '@debrief/contract';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SearchFilter } from '../app/urls.ts';
import { SearchHead } from './search-head.tsx';

const show = (filter: SearchFilter, result: Partial<SearchResult>) =>
  render(<SearchHead filter={filter} result={{ total: 3, more: false, ...result } as SearchResult} title="Results" />);
const links = () => screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')]);

describe('the head of a search', () => {
  it('offers what was meant, narrowed as before', () => {
    show({ q: 'retnal', company: 'meta' }, { suggestion: 'rental' });
    expect(screen.getByText(/^Did you mean/)).toHaveTextContent('Did you mean rental?');
    expect(links()).toEqual([['rental', '/search?q=rental&company=meta']]);
  });

  it('says that an operator does not know what it was given, and leads to what it knows', () => {
    show({ q: 'ferry level:boss' }, { unknown: [{ operator: 'level', value: 'boss' }] });
    expect(screen.getByText(/There is no level “boss”/)).toHaveTextContent(
      'There is no level “boss”. It was looked for as words. Did you mean Intern, Associate, Mid-level, Senior, Lead or Executive?',
    );
    expect(links()[5]).toEqual(['Executive', '/search?q=ferry+level%3Aexecutive']);
  });

  it('leads from a company that nobody knows to its words', () => {
    show({ q: 'company:"No Where" ferry' }, { unknown: [{ operator: 'company', value: 'No Where' }], total: 0 });
    expect(screen.getByText(/There is no company “No Where”/)).toBeVisible();
    expect(links()).toEqual([['Look for it as words', '/search?q=%22No+Where%22+ferry']]);
  });

  it('offers a guest nothing among their own', () => {
    show({ q: 'is:odd' }, { unknown: [{ operator: 'is', value: 'odd' }] });
    expect(links().map(([name]) => name)).toEqual(['Not answered yet', 'Needs feedback']);
  });

  it('says of an address that names a company nobody knows only that there is none', () => {
    show({ company: 'nowhere' }, { unknown: [{ operator: 'company', value: 'nowhere' }], total: 0 });
    expect(screen.getByText('There is no company “nowhere”.')).toBeVisible();
    expect(screen.queryByRole('link')).toBeNull();
  });
});
