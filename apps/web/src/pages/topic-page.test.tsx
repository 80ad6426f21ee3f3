import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { listOf, showPage } from '../../test/show-page.tsx';
import { TopicPage } from './topic-page.tsx';

const levels = ['Names no number.', 'Names one.', 'Says what moves it.', 'Says what it would cost.'];
const metrics = {
  slug: 'metrics',
  name: 'Metrics',
  about: 'How you would know that something works.',
  minutes: 12,
  template: '## What it is for\nSay whose day gets better.\n\n## The number\nOne, and why.',
  rubric: [{ id: 'number', name: 'The number', about: 'Can it be counted?', levels }],
  synonyms: [],
  counts: { questions: 3 },
  followed: false,
};
const show = (topic: object) =>
  showPage({ path: '/topics/$slug', component: TopicPage }, '/topics/metrics', ({ pathname }) =>
    pathname.endsWith('/topics/metrics') ? topic : listOf(),
  );

describe('the page of a topic', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('shows how long an answer takes, a way to begin, and what reviewers look at', async () => {
    show(metrics);
    expect(await screen.findByText(/About 12 minutes for one answer/)).toBeVisible();
    const begin = screen.getByText(/Say whose day gets better/);
    expect(begin).not.toBeVisible();
    await userEvent.click(screen.getByText('A way to begin'));
    expect(begin).toBeVisible();
    // As it is read: without the marks of headings.
    expect(begin.textContent).toBe('What it is for\nSay whose day gets better.\n\nThe number\nOne, and why.');

    await userEvent.click(screen.getByText('What reviewers look at'));
    const rubric = screen.getByRole('term').closest('dl')!;
    expect(rubric).toBeVisible();
    expect(within(rubric).getByRole('term')).toHaveTextContent('The number');
    expect(within(rubric).getByText('Can it be counted?')).toBeVisible();
    expect(
      within(rubric)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(levels);
  });

  it('says nothing of a label, about which nothing is said', async () => {
    show({ ...metrics, name: 'Ferries', about: '', template: '', rubric: [] });
    expect(await screen.findByRole('heading', { name: 'Ferries', level: 1 })).toBeVisible();
    for (const text of ['A way to begin', 'What reviewers look at', /minutes for one answer/])
      expect(screen.queryByText(text)).toBeNull();
  });
});
