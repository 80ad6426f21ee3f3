import { plainText, renderMarkdown } from '@debrief/prose';
import { describe, expect, it } from 'vitest';
import { indexText } from './text-index.ts';

const markdown =
  'Before **any metric** I would ask *why*.\n\n## What counts\n\n- one `thing`\n- two 🙂 things\n\n| a | b |\n|---|---|\n| c | d |\n';

function rendered() {
  const root = document.createElement('div');
  root.innerHTML = renderMarkdown(markdown);
  document.body.replaceChildren(root);
  return root;
}

describe('the text of a rendered answer', () => {
  it('is the plain text that anchors count in', () => {
    expect(indexText(rendered()).text).toBe(plainText(markdown));
  });
  it('gives every passage back as the same passage', () => {
    const index = indexText(rendered());
    for (let start = 0; start < index.text.length; start += 1) {
      for (const length of [1, 7, 40]) {
        const passage = { start, end: Math.min(index.text.length, start + length) };
        const words = index.text.slice(passage.start, passage.end);
        const range = index.rangeOf(passage)!;
        expect(range.toString()).toBe(words);
        const trimmed = words.trim();
        const at = start + words.indexOf(trimmed);
        expect(index.passageOf(range)).toEqual(trimmed ? { start: at, end: at + trimmed.length } : null);
      }
    }
  });
  it('leaves out what a selection holds beyond the text, and the line end of a triple click', () => {
    const root = rendered();
    const after = document.createElement('p');
    after.textContent = 'elsewhere';
    root.after(after);
    const index = indexText(root);
    const range = document.createRange();
    range.setStart(root.querySelector('h2')!.firstChild!, 0);
    range.setEnd(after.firstChild!, 4);
    const { start, end } = index.passageOf(range)!;
    expect(index.text.slice(start, end).startsWith('What counts')).toBe(true);
    expect(end).toBe(index.text.trimEnd().length);
    const heading = document.createRange();
    heading.setStart(root.querySelector('h2')!.firstChild!, 0);
    heading.setEnd(root.querySelector('ul')!, 0);
    expect(index.text.slice(index.passageOf(heading)!.start, index.passageOf(heading)!.end)).toBe('What counts');
  });
  it('has no passage in what is only white space, or outside of it', () => {
    const root = rendered();
    const index = indexText(root);
    expect(index.rangeOf({ start: 3, end: 3 })).toBeNull();
    expect(index.rangeOf({ start: 0, end: index.text.length + 1 })).toBeNull();
  });
});
