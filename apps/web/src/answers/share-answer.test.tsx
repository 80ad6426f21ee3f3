import type { Answer } from '@debrief/contract';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ShareAnswer } from './share-answer.tsx';

const answer = (given: Partial<Answer>) => ({ id: 'a1', question: { slug: 'q', title: 'Why?' }, ...given }) as Answer;
const sharing = (share: unknown) => Object.defineProperty(navigator, 'share', { value: share, configurable: true });
afterEach(() => Reflect.deleteProperty(navigator, 'share'));

describe('sharing an answer', () => {
  it('copies its address where the device has no sheet', async () => {
    const person = userEvent.setup();
    render(<ShareAnswer answer={answer({ visibility: 'public', linkUrl: 'http://x/shared/secret' })} />);
    await person.click(screen.getByRole('button', { name: 'Share' }));
    expect(await navigator.clipboard.readText()).toBe(`${location.origin}/answers/a1`);
  });

  it('opens the device’s own sheet, and turning away from it is no failure', async () => {
    const person = userEvent.setup();
    const share = vi.fn().mockRejectedValue(new DOMException('', 'AbortError'));
    sharing(share);
    await navigator.clipboard.writeText('what was there');
    render(<ShareAnswer answer={answer({ visibility: 'public', linkUrl: null })} />);
    await person.click(screen.getByRole('button', { name: 'Share' }));
    expect(share).toHaveBeenCalledWith({ title: 'Why?', url: `${location.origin}/answers/a1` });
    expect(await navigator.clipboard.readText()).toBe('what was there');
  });

  it('gives the link to its author alone, and nothing of what is private', async () => {
    const person = userEvent.setup();
    const { rerender } = render(<ShareAnswer answer={answer({ visibility: 'private', linkUrl: null })} />);
    expect(screen.queryByRole('button')).toBeNull();
    rerender(<ShareAnswer answer={answer({ visibility: 'link', linkUrl: null })} />);
    expect(screen.queryByRole('button')).toBeNull();
    rerender(<ShareAnswer answer={answer({ visibility: 'link', linkUrl: 'http://x/shared/secret' })} />);
    await person.click(screen.getByRole('button', { name: 'Share' }));
    expect(await navigator.clipboard.readText()).toBe('http://x/shared/secret');
  });
});
