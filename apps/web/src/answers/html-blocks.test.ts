import { describe, expect, it } from 'vitest';
import { readWords, sectionsOfHtml, sectionsOfTemplate, wordCount } from './html-blocks.ts';

describe('a rendered text', () => {
  const html = '<p>First <strong>words</strong>.</p><h2>Goal</h2><p>One.</p><ul><li>two</li><li><p>three</p></li></ul>';

  it('is compared by its words, block by block', () => {
    expect(readWords(html).text).toBe('First words.\n\nGoal\n\nOne.\n\n• two\n\n• three');
  });
  it('keeps what stands above a list in a list', () => {
    expect(readWords('<ul><li>Users\n<ul><li>new</li><li>old</li></ul>\n</li></ul>').text).toBe(
      '• Users\n\n• new\n\n• old',
    );
  });
  it('says where a place of the rendered text stands among its words', () => {
    const spaced = '<p>One  <em>two</em>\nthree.</p>\n<ul>\n<li>four five</li>\n</ul>';
    const plain = 'One  two\nthree.\n\nfour five\n';
    const { text, at } = readWords(spaced);
    for (const word of ['One', 'two', 'three', 'four', 'five']) {
      const place = plain.indexOf(word);
      expect(text.slice(at(place), at(place + word.length))).toBe(word);
    }
  });
  it('is cut at its headings and loses nothing', () => {
    expect(sectionsOfHtml(html)).toEqual([
      { heading: null, html: '<p>First <strong>words</strong>.</p>' },
      { heading: 'Goal', html: '<p>One.</p><ul><li>two</li><li><p>three</p></li></ul>' },
    ]);
  });
  it('is counted in words', () => {
    expect(wordCount('<p>First <strong>words</strong>.</p>\n<p></p>')).toBe(2);
  });
});

it('a template is read for its headings alone', () => {
  expect(sectionsOfTemplate('## Goal\nWhat for?\n### 1. Users ##\n- #no').map(({ heading }) => heading)).toEqual([
    'Goal',
    '1. Users',
  ]);
});
