import { listBest } from '../answers/list-best.ts';
import { listImproved } from '../answers/list-improved.ts';
import { listCompanies } from '../companies/list-companies.ts';
import { listQuestions } from '../questions/list-questions.ts';
import { listTopics } from '../topics/list-topics.ts';
import { type Describe, usual } from './describe.ts';
import { linkList } from './page-text.ts';

/** The lists that have a page of their own. */
export const listPages: [RegExp, Describe][] = [
  [
    /^\/questions$/,
    async (ctx, _key, search) => {
      const { items } = await listQuestions(ctx, { limit: 20 });
      return {
        title: 'Interview questions',
        description: usual,
        html: linkList('Questions', items),
        ...(search && { canonical: '/questions' }),
        prefetched: [],
      };
    },
  ],
  [
    /^\/companies$/,
    async (ctx) => {
      const { items } = await listCompanies(ctx, { limit: 100 });
      return {
        title: 'Companies',
        description: 'Interview questions by company.',
        html: linkList(
          'Companies',
          items.map(({ slug, name }) => ({ slug, title: name })),
          'companies',
        ),
        prefetched: [],
      };
    },
  ],
  [
    /^\/best$/,
    async (ctx) => {
      const { items } = await listBest(ctx, { limit: 20 });
      return {
        title: 'Best answers',
        description: 'Answers to interview questions that reviewers scored highest.',
        html: linkList(
          'Best answers',
          items.map(({ id, question }) => ({ slug: id, title: question.title })),
          'answers',
        ),
        prefetched: [],
      };
    },
  ],
  [
    /^\/improved$/,
    async (ctx) => {
      const { items } = await listImproved(ctx, { limit: 20 });
      return {
        title: 'Most improved answers',
        description: 'Answers that got better from version to version, with the notes that caused it.',
        html: linkList(
          'Most improved',
          items.map(({ answer }) => ({ slug: answer.id, title: answer.question.title })),
          'answers',
        ),
        prefetched: [],
      };
    },
  ],
  [
    /^\/topics$/,
    async (ctx) => {
      const { items } = await listTopics(ctx, { kind: 'curated', limit: 100 });
      return {
        title: 'Topics',
        description: 'Interview questions by topic.',
        html: linkList(
          'Topics',
          items.map(({ slug, name }) => ({ slug, title: name })),
          'topics',
        ),
        prefetched: [],
      };
    },
  ],
];
