import type { Answer } from '@debrief/contract';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { AnswerRow } from './answer-row.tsx';
import { CompareBar, CompareButton, useComparing } from './choose-to-compare.tsx';

const answer = (id: string) =>
  ({
    id,
    revision: 1,
    author: { kind: 'anonymous', name: id },
    excerpt: 'First.',
    visibility: 'public',
    minutes: 14,
    offer: true,
    revisedAt: '2026-11-01T00:00:00.000Z',
    counts: { comments: 0, openComments: 0, reviews: 0, votes: 2 },
    score: { reviews: 3, overall: null, criteria: [], ready: true },
  }) as unknown as Answer;
const answers = ['Otter', 'Heron', 'Badger', 'Wren'].map(answer);

function Answers({ of = answers }: { of?: Answer[] }) {
  const comparing = useComparing();
  return (
    <>
      <CompareButton comparing={comparing} slug="a-question" answers={of} />
      <ul>
        {of.map((one) => (
          <AnswerRow key={one.id} answer={one} choose={comparing.choiceOf(one.id)} />
        ))}
      </ul>
      <CompareBar comparing={comparing} slug="a-question" />
    </>
  );
}
const choice = (name: string) => screen.getByRole('checkbox', { name: `Compare the answer of ${name}` });

describe('choosing answers to compare', () => {
  it('takes two or three, by keyboard, and puts them into the address', async () => {
    render(<Answers />);
    expect(screen.queryByRole('checkbox')).toBeNull();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByText('Choose two or three.')).toBeVisible();
    for (const name of ['Heron', 'Wren']) {
      choice(name).focus();
      await userEvent.keyboard(' ');
    }
    expect(screen.getByRole('link', { name: 'Side by side' })).toHaveAttribute(
      'href',
      '/questions/a-question/compare?ids=Heron%2CWren',
    );
    await userEvent.click(choice('Otter'));
    await userEvent.click(choice('Badger'));
    expect(choice('Badger')).not.toBeChecked();
    expect(choice('Badger')).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('is no question where there are two', () => {
    render(<Answers of={answers.slice(0, 2)} />);
    expect(screen.getByRole('link', { name: 'Read both side by side' })).toBeVisible();
  });
});

it('a row says how an answer does in words before numbers', () => {
  render(<AnswerRow answer={answers[0]!} />);
  expect(screen.getByText('Ready · Got the offer · First try, 14 min · Useful to 2')).toBeVisible();
});
