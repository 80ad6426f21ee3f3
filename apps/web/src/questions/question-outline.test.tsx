import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { QuestionOutline } from './question-outline.tsx';

function APage({ authors }: { authors: readonly string[] }) {
  return (
    <>
      <main>
        <section id="answers" data-outline="Answers">
          <ul>
            {authors.map((author) => (
              <li key={author} id={`answer-${author}`} data-outline={author}>
                {author}’s answer
              </li>
            ))}
          </ul>
        </section>
      </main>
      <QuestionOutline />
    </>
  );
}
const shown = () => screen.queryAllByRole('link').map(({ textContent }) => textContent);
const tops = new Map<string, number>();

describe('the outline beside a question', () => {
  beforeEach(() => {
    tops.clear();
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    Element.prototype.scrollIntoView = vi.fn();
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      return { top: tops.get(this.id) ?? 0 } as DOMRect;
    });
  });

  it('names each answer by its place and author, as they stand', async () => {
    const { rerender } = render(<APage authors={['Ada', 'Quiet Heron']} />);
    expect(shown()).toEqual(['Answers', '1Ada', '2Quiet Heron']);
    rerender(<APage authors={['Quiet Heron', 'Ada', 'Bo']} />);
    await vi.waitFor(() => expect(shown()).toEqual(['Answers', '1Quiet Heron', '2Ada', '3Bo']));
  });

  it('is not there where there is hardly anything to find', () => {
    render(<APage authors={['Ada']} />);
    expect(screen.queryByRole('navigation')).toBeNull();
  });

  it('marks what one reads, and jumps there with the keyboard following', async () => {
    tops.set('answers', -900).set('answer-Ada', -400).set('answer-Bo', 120).set('answer-Cy', 700);
    render(<APage authors={['Ada', 'Bo', 'Cy']} />);
    const current = () => screen.getAllByRole('link').find((link) => link.hasAttribute('aria-current'))?.textContent;
    expect(current()).toBe('2Bo');
    tops.set('answer-Bo', -300).set('answer-Cy', 80);
    act(() => void dispatchEvent(new Event('scroll')));
    expect(current()).toBe('3Cy');
    await userEvent.click(screen.getByRole('link', { name: /Ada/ }));
    expect(document.activeElement).toHaveProperty('id', 'answer-Ada');
  });
});
