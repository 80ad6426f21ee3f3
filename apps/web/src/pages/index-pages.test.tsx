import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { listOf, showPage } from '../../test/show-page.tsx';
import { CompaniesPage } from './companies-page.tsx';
import { TopicsPage } from './topics-page.tsx';

const rows = (list: HTMLElement) =>
  within(list)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('an index', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('of companies says how many questions each has, and how many people were asked there', async () => {
    const company = (name: string, questions: number, asked: number) => ({
      ...{ slug: name.toLowerCase(), name, aliases: [], about: '', sample: false },
      counts: { questions, asked },
    });
    showPage({ path: '/companies', component: CompaniesPage }, '/companies', ({ pathname }) =>
      pathname.endsWith('/companies')
        ? listOf(company('Acme', 12, 4), company('Larkspur', 1, 0), company('Quiet', 0, 0))
        : listOf(),
    );
    const list = await screen.findByRole('list', { name: 'Companies' });
    expect(rows(list)).toEqual(['Acme 12 questions · 4 people asked', 'Larkspur 1 question', 'Quiet']);
    expect(within(list).getByRole('link', { name: 'Acme' })).toHaveAttribute('href', '/companies/acme');
  });

  it('of topics says how many questions each has, also of labels', async () => {
    const topic = (name: string, questions: number) => ({
      ...{ slug: name.toLowerCase(), name, about: `About ${name}.`, synonyms: [] },
      counts: { questions },
    });
    showPage({ path: '/topics', component: TopicsPage }, '/topics', ({ pathname, searchParams }) => {
      if (!pathname.endsWith('/topics')) return listOf();
      return searchParams.get('kind') === 'label'
        ? listOf(topic('Ferries', 7), topic('Lamps', 1))
        : listOf(topic('Metrics', 31), topic('Strategy', 1), topic('Design', 0));
    });
    const list = await screen.findByRole('list', { name: 'Topics' });
    expect(rows(list)).toEqual([
      'Metrics31 questionsAbout Metrics.',
      'Strategy1 questionAbout Strategy.',
      'DesignAbout Design.',
    ]);
    expect(rows(await screen.findByRole('list', { name: 'Other labels' }))).toEqual([
      'Ferries 7 questions',
      'Lamps 1 question',
    ]);
  });
});
