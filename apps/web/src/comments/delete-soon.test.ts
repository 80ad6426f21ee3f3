import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bringBack, deleteSoon, undoFor, useLeaving } from './delete-soon.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A comment that one deletes, and how often the server was told. */
function deleted() {
  const id = crypto.randomUUID();
  const send = vi.fn();
  const { result } = renderHook(() => useLeaving(id));
  act(() => deleteSoon(id, send));
  return { id, send, state: () => result.current };
}

describe('deleting a comment', () => {
  it('can be undone, and then nothing is sent', () => {
    const { id, send, state } = deleted();
    expect(state()).toBe('undoable');
    act(() => bringBack(id));
    act(() => void vi.advanceTimersByTime(undoFor * 2));
    expect(state()).toBeUndefined();
    expect(send).not.toHaveBeenCalled();
  });
  it('is sent once, after a while', () => {
    const { id, send, state } = deleted();
    act(() => deleteSoon(id, send));
    act(() => void vi.advanceTimersByTime(undoFor - 1));
    expect(send).not.toHaveBeenCalled();
    act(() => void vi.advanceTimersByTime(undoFor));
    expect(send).toHaveBeenCalledOnce();
    expect(state()).toBe('sent');
  });
  it('is sent at once where the page is left', () => {
    const { send, state } = deleted();
    act(() => void dispatchEvent(new Event('pagehide')));
    expect(send).toHaveBeenCalledOnce();
    act(() => void vi.advanceTimersByTime(undoFor * 2));
    expect(send).toHaveBeenCalledOnce();
    expect(state()).toBe('sent');
  });
});
