import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DeleteAccountForm } from './delete-account-form.tsx';

const again = 'You have no password here. Sign out, sign in again, and do this within ten minutes.';

/** The form, for somebody with or without a password whom the server asks to sign in again. */
function meet(hasPassword: boolean) {
  const network = vi.fn(async (path: string, _init: RequestInit) =>
    path.endsWith('/me/security')
      ? Response.json({ hasPassword, authenticator: null, passkeys: [], elsewhere: null, accessTokens: [] })
      : Response.json(
          { code: 'confirm.again', status: 403, title: 'Sign in again', detail: again },
          { status: 403, headers: { 'content-type': 'application/problem+json' } },
        ),
  );
  vi.stubGlobal('fetch', network);
  render(
    <QueryClientProvider client={new QueryClient()}>
      <DeleteAccountForm onDeleted={() => {}} />
    </QueryClientProvider>,
  );
  return network;
}

describe('deleting one’s account', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('asks for the password of whoever has one', async () => {
    const network = meet(true);
    await vi.waitFor(() => expect(network).toHaveBeenCalled());
    expect(screen.getByLabelText('Password')).toBeVisible();
  });

  it('asks whoever has none for no password, and says when they have to sign in again', async () => {
    const network = meet(false);
    expect(await screen.findByText(/within the last ten minutes/)).toBeVisible();
    expect(screen.queryByLabelText('Password')).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: /Take what I wrote/ }));
    await userEvent.click(screen.getByRole('checkbox'));
    await userEvent.click(screen.getByRole('button', { name: 'Delete my account' }));
    expect(await screen.findByText(again)).toBeVisible();
    const [path, init] = network.mock.calls.at(-1)!;
    expect(path).toBe('/api/v1/me/deletion');
    expect(JSON.parse(String(init.body))).toEqual({ password: '', posts: 'take' });
  });
});
