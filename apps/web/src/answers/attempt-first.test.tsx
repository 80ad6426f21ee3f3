import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { endSession, startSession } from '../platform/session.ts';
import { useFoldedAnswers } from './attempt-first.ts';
import { FoldedAnswers } from './folded-answers.tsx';

function Answers({ id, mine = null }: { id: string; mine?: string | null }) {
  const { folded, show } = useFoldedAnswers({ id, myAnswerId: mine });
  return (
    <FoldedAnswers folded={folded} count={3} onShow={show}>
      <p>What others said</p>
    </FoldedAnswers>
  );
}

function signIn(attemptFirst: boolean) {
  startSession({
    accessToken: 'a',
    expiresAt: new Date(Date.now() + 900_000).toISOString(),
    member: { id: 'm', attemptFirst },
  } as never);
}
afterEach(async () => {
  await endSession().catch(() => undefined);
  sessionStorage.clear();
});

describe('trying first', () => {
  it('folds others’ answers until they are wanted, and keeps them open', async () => {
    signIn(true);
    const { unmount } = render(<Answers id="q" />);
    expect(screen.getByText('3 answers are folded, so that you can try first.')).toBeVisible();
    expect(screen.queryByText('What others said')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Show them' }));
    expect(screen.getByText('What others said').parentElement).toHaveFocus();
    unmount();
    render(<Answers id="q" />);
    expect(screen.getByText('What others said')).toBeVisible();
  });

  it('is over once one has answered', () => {
    signIn(true);
    render(<Answers id="q" mine="a" />);
    expect(screen.getByText('What others said')).toBeVisible();
  });

  it('is off by default, and for guests', async () => {
    signIn(false);
    const { unmount } = render(<Answers id="q" />);
    expect(screen.getByText('What others said')).toBeVisible();
    unmount();
    await endSession().catch(() => undefined);
    render(<Answers id="q" />);
    expect(screen.getByText('What others said')).toBeVisible();
  });
});
