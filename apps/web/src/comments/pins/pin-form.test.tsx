import type { Comment } from '@debrief/contract';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { PinForm } from './pin-form.tsx';
import type { PinWords } from './unsent-pin.ts';

const anchor = { exact: 'Saves alone can rise.', prefix: '', suffix: '', start: 0 };

function Guest({ mutateAsync }: { mutateAsync: (comment: object) => Promise<Comment> }) {
  const [words, setWords] = useState<PinWords>({ body: '', suggestion: null, criterion: '', anchor, revision: 1 });
  const [name, setName] = useState('');
  return (
    <QueryClientProvider client={new QueryClient()}>
      <PinForm
        words={words}
        postKey="one"
        unnamed={false}
        quoted
        criteria={[{ id: 'depth', name: 'Depth' }]}
        guest={{ name, onName: setName }}
        post={{ mutateAsync, isPending: false, error: null } as never}
        onWrite={(change) => setWords((before) => ({ ...before, ...change }))}
        onSending={() => undefined}
        onFailed={() => undefined}
        onSent={(_comment: Comment) => undefined}
        onCancel={() => undefined}
      />
    </QueryClientProvider>
  );
}

describe('commenting on chosen words', () => {
  it('quotes them, and asks for a few words before it is sent', async () => {
    const mutateAsync = vi.fn(async (_comment: object) => ({}) as Comment);
    render(<Guest mutateAsync={mutateAsync} />);
    expect(screen.getByText(anchor.exact)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Comment' }));
    expect(screen.getByText('Say in a few words what you would change.')).toBeVisible();
    expect(mutateAsync).not.toHaveBeenCalled();
  });

  it('says which version they are from, whatever came out since, and may name what they are about', async () => {
    const mutateAsync = vi.fn(async (_comment: object) => ({}) as Comment);
    render(<Guest mutateAsync={mutateAsync} />);
    await userEvent.type(screen.getByLabelText('What would you change?'), 'Name the harm.');
    await userEvent.selectOptions(screen.getByLabelText('It is about'), 'Depth');
    await userEvent.click(screen.getByRole('button', { name: 'Comment' }));
    expect(mutateAsync.mock.lastCall![0]).toMatchObject({ anchor, revision: 1, criterion: 'depth' });
  });

  it('suggests other words from the chosen ones, and sends them only when they are others', async () => {
    const mutateAsync = vi.fn(async (_comment: object) => ({}) as Comment);
    render(<Guest mutateAsync={mutateAsync} />);
    await userEvent.type(screen.getByLabelText('What would you change?'), 'Name the harm.');
    await userEvent.click(screen.getByRole('button', { name: 'Suggest other words' }));
    expect(screen.getByLabelText('Other words')).toHaveValue(anchor.exact);
    await userEvent.click(screen.getByRole('button', { name: 'Comment' }));
    expect(mutateAsync.mock.lastCall![0]).toMatchObject({ body: 'Name the harm.', anchor });
    expect(mutateAsync.mock.lastCall![0]).not.toHaveProperty('suggestion');

    await userEvent.clear(screen.getByLabelText('Other words'));
    await userEvent.type(screen.getByLabelText('Other words'), 'Saves reward hoarding.');
    await userEvent.click(screen.getByRole('button', { name: 'Comment' }));
    expect(mutateAsync.mock.lastCall![0]).toMatchObject({ suggestion: 'Saves reward hoarding.' });
  });
});
