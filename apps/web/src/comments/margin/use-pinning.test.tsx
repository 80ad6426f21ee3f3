import type { Comment } from '@debrief/contract';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dismiss, useNotices } from '../../platform/notices.ts';
import { PinForm } from '../pins/pin-form.tsx';
import { indexText, type TextIndex } from '../pins/text-index.ts';
import { NoteSheet } from './note-sheet.tsx';
import { usePinning } from './use-pinning.ts';

/** The request that is on its way, answered when the test says so. */
let onItsWay: PromiseWithResolversOf<Comment>;
interface PromiseWithResolversOf<T> {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (reason: unknown) => void;
}
function unanswered(): PromiseWithResolversOf<Comment> {
  const made = {} as PromiseWithResolversOf<Comment>;
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
}

function Said() {
  const notices = useNotices();
  return notices.map(({ id, words, action }) => (
    <p key={id} role="status">
      {words}{' '}
      {action && (
        <button type="button" onClick={action.run}>
          {action.label}
        </button>
      )}
      <button type="button" aria-label={`dismiss ${words}`} onClick={() => dismiss(id)} />
    </p>
  ));
}

/** The sheet of a phone over a text of one sentence. */
function Pinning({ index }: { index: TextIndex }) {
  const [name, setName] = useState('Ada');
  const pin = usePinning({ id: 'answer', revision: 1 }, index);
  return (
    <>
      <button type="button" onClick={() => pin.begin({ start: 0, end: 21 })}>
        Pin
      </button>
      {pin.writing && (
        <NoteSheet title="Your comment" onClose={pin.cancel}>
          <PinForm
            words={pin.words}
            postKey={pin.postKey}
            unnamed={false}
            quoted
            guest={{ name, onName: setName }}
            post={{ mutateAsync: () => onItsWay.promise, isPending: false, error: null } as never}
            onWrite={pin.write}
            onSending={pin.sending}
            onFailed={pin.failed}
            onSent={pin.sent}
            onCancel={pin.cancel}
          />
        </NoteSheet>
      )}
      <Said />
    </>
  );
}

const field = () => screen.queryByLabelText('What would you change?');
const said = () => screen.queryAllByRole('status').map(({ textContent }) => textContent?.trim());

async function writeAndSend() {
  await userEvent.click(screen.getByRole('button', { name: 'Pin' }));
  await userEvent.type(field()!, 'Name the harm.');
  await userEvent.click(screen.getByRole('button', { name: 'Comment' }));
}

describe('leaving a comment with Escape', () => {
  beforeEach(() => {
    sessionStorage.clear();
    onItsWay = unanswered();
    const text = document.createElement('div');
    text.innerHTML = '<p>Saves alone can rise.</p>';
    render(
      <QueryClientProvider client={new QueryClient()}>
        <Pinning index={indexText(text)} />
      </QueryClientProvider>,
    );
  });
  afterEach(async () => {
    for (const each of screen.queryAllByLabelText(/^dismiss/)) await userEvent.click(each);
  });

  it('before it was sent says that it was not, and lets one write on', async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Pin' }));
    await userEvent.type(field()!, 'Name the harm.{Escape}');
    expect(field()).toBeNull();
    expect(said()).toEqual([expect.stringContaining('Your comment was not sent.')]);
    await userEvent.click(screen.getByRole('button', { name: 'Write on' }));
    expect(field()).toHaveValue('Name the harm.');
  });

  it('while it is on its way says so, and nothing else when it arrives', async () => {
    await writeAndSend();
    await userEvent.keyboard('{Escape}');
    expect(field()).toBeNull();
    expect(said()).toEqual(['Your comment is being sent.']);
    await act(async () => onItsWay.resolve({ id: 'one' } as Comment));
    expect(said()).toEqual(['Your comment is being sent.']);
    expect(sessionStorage, 'nothing is left to be sent').toHaveLength(0);
  });

  it('while it is on its way, and it does not arrive, says so then and has kept the words', async () => {
    await writeAndSend();
    await userEvent.keyboard('{Escape}');
    await act(async () => onItsWay.reject(new Error('no network')));
    expect(said().at(-1)).toContain('Your comment was not sent.');
    await userEvent.click(screen.getByRole('button', { name: 'Write on' }));
    expect(field()).toHaveValue('Name the harm.');
  });

  it('as it arrives says nothing', async () => {
    await writeAndSend();
    // The answer first, the key before the page is drawn anew.
    await act(async () => {
      onItsWay.resolve({ id: 'one' } as Comment);
      await onItsWay.promise;
      field()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    expect(field()).toBeNull();
    expect(said()).toEqual([]);
  });

  it('does not begin another while one is on its way', async () => {
    await writeAndSend();
    await userEvent.keyboard('{Escape}');
    await userEvent.click(screen.getByRole('button', { name: 'Pin' }));
    expect(field()).toBeNull();
    expect(said().at(-1)).toBe('Your last comment is still being sent. Try again in a moment.');
    await act(async () => onItsWay.resolve({ id: 'one' } as Comment));
    await userEvent.click(screen.getByRole('button', { name: 'Pin' }));
    expect(field()).toHaveValue('');
  });
});
