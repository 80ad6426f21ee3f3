import { describe, expect, it } from 'vitest';
import { parseSearch, stringifySearch } from './search-params.ts';

describe('the query of an address', () => {
  it('is text both ways, whatever it looks like', () => {
    const values = { q: '123', company: 'north&beam', has: 'answers' };
    expect(parseSearch(stringifySearch(values))).toEqual(values);
    expect(stringifySearch({ q: '123' })).toBe('?q=123');
  });
  it('leaves out what is not said', () => {
    expect(stringifySearch({ q: '', company: undefined })).toBe('');
  });
});
