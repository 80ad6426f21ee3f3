import { describe, expect, it } from 'vitest';
import { type Markdown, markdownEdit } from './markdown-edits.ts';

/** Brackets mark the selection: `a [b] c`. */
function edit(kind: Markdown, marked: string): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const value = marked.replace('[', '').replace(']', '');
  const { from, to, text } = markdownEdit(kind, { value, start, end });
  return value.slice(0, from) + text + value.slice(to);
}

describe('formatting a selection', () => {
  it('puts marks around it, and takes them off again', () => {
    expect(edit('bold', 'so [very] good')).toBe('so **very** good');
    expect(edit('bold', 'so **[very]** good')).toBe('so very good');
  });
  it('begins each line of a list', () => {
    expect(edit('list', 'x\n[one\ntwo]')).toBe('x\n- one\n- two');
    expect(edit('numbered', '[one\ntwo]')).toBe('1. one\n2. two');
    expect(edit('list', '[- one\n- two]')).toBe('one\ntwo');
  });
  it('makes a block of code of several lines, a code span of one', () => {
    expect(edit('code', '[x]')).toBe('`x`');
    expect(edit('code', 'a\n\n[x\ny]')).toBe('a\n\n```\nx\ny\n```\n\n');
  });
  it('keeps a table apart from what stands before it', () => {
    expect(edit('table', 'words[]').startsWith('words\n\n| Option')).toBe(true);
  });
});
