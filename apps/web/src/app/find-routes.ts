import { questions, readQuery, search } from '@debrief/contract/client';
import { createRoute, redirect } from '@tanstack/react-router';
import { QuestionsPage } from '../pages/questions-page.tsx';
import { queryClient } from '../platform/query-client.ts';
import { questionList } from '../questions/questions.cache.ts';
import { searchResults } from '../search/search.cache.ts';
import { lazyPage } from './lazy-page.ts';
import { page, ready } from './page-route.ts';
import type { QuestionFilter, SearchFilter } from './urls.ts';

/** Only what the endpoint knows, and no paging: that is not part of an address. */
function readFilter(given: Record<string, unknown>): QuestionFilter {
  const { cursor: _cursor, limit: _limit, ...filter } = readQuery(questions.list, given);
  return filter;
}
function readSearch(given: Record<string, unknown>): SearchFilter {
  const { cursor: _cursor, limit: _limit, facets: _facets, ...filter } = readQuery(search.find, given);
  return filter;
}

export const questionsRoute = createRoute({
  ...page('/questions'),
  component: QuestionsPage,
  validateSearch: readFilter,
  // Words are looked for in one place; addresses from when they were looked for here still lead there.
  beforeLoad: ({ search: filter, location }) => {
    if ('q' in filter) throw redirect({ to: '/search', search: readSearch(location.search), replace: true });
  },
  loaderDeps: ({ search: filter }) => filter,
  loader: ({ deps }) => ready(queryClient.prefetchInfiniteQuery(questionList(deps))),
});

export const searchRoute = createRoute({
  ...page('/search'),
  component: lazyPage(() => import('../pages/search-page.tsx'), 'SearchPage'),
  validateSearch: readSearch,
  loaderDeps: ({ search: filter }) => filter,
  loader: ({ deps }) => ready(queryClient.prefetchInfiniteQuery(searchResults(deps))),
});
