import { companies, readQuery } from '@debrief/contract/client';
import { createRoute, createRouter } from '@tanstack/react-router';
import { memberProfile } from '../accounts/profile.cache.ts';
import {
  answerVersions,
  answerWithComments,
  bestAnswers,
  bestOnShelf,
  improvedAnswers,
  improvedOnShelf,
  sharedAnswer,
} from '../answers/answers.cache.ts';
import { companyList, companyWithQuestions, type NarrowedTo } from '../companies/companies.cache.ts';
import { communityFigures } from '../figures/figures.cache.ts';
import { AnswerPage } from '../pages/answer-page.tsx';
import { QuestionPage } from '../pages/question-page.tsx';
import { queryClient } from '../platform/query-client.ts';
import { questionList, questionWithAnswers } from '../questions/questions.cache.ts';
import { labelList, topic, topicList } from '../topics/topics.cache.ts';
import { accountRoutes } from './account-routes.ts';
import { Broken } from './dead-ends.tsx';
import { questionsRoute, searchRoute } from './find-routes.ts';
import { importRoute, importsRoute } from './import-routes.ts';
import { following, saved } from './kept-routes.ts';
import { lazyPage } from './lazy-page.ts';
import { moderationRoutes } from './moderation-routes.ts';
import { page, ready, root, text } from './page-route.ts';
import { practiceRoutes } from './practice-routes.ts';
import { parseSearch, stringifySearch } from './search-params.ts';

const home = createRoute({
  ...page('/'),
  component: lazyPage(() => import('../pages/home-page.tsx'), 'HomePage'),
  loader: () =>
    ready(
      queryClient.prefetchInfiniteQuery(questionList({ sort: 'newest' }, 6)),
      queryClient.prefetchInfiniteQuery(improvedOnShelf()),
    ),
});
const question = createRoute({
  ...page('/questions/$slug'),
  component: QuestionPage,
  loader: ({ params }) => ready(queryClient.prefetchQuery(questionWithAnswers(params.slug))),
});
const compare = createRoute({
  ...page('/questions/$slug/compare'),
  component: lazyPage(() => import('../pages/compare-page.tsx'), 'ComparePage'),
  validateSearch: ({ ids }): { ids?: string } => ({ ids: text(ids) }),
  loader: ({ params }) => ready(queryClient.prefetchQuery(questionWithAnswers(params.slug))),
});
const answer = createRoute({
  ...page('/answers/$answerId'),
  component: AnswerPage,
  loader: ({ params }) => ready(queryClient.prefetchQuery(answerWithComments(params.answerId))),
});
const history = createRoute({
  ...page('/answers/$answerId/history'),
  component: lazyPage(() => import('../pages/answer-history-page.tsx'), 'AnswerHistoryPage'),
  validateSearch: ({ from, to, version, note }): Partial<Record<'from' | 'to' | 'version' | 'note', string>> => ({
    from: text(from),
    to: text(to),
    version: text(version),
    note: text(note),
  }),
  loader: ({ params }) =>
    ready(
      queryClient.prefetchQuery(answerWithComments(params.answerId)),
      queryClient.prefetchQuery(answerVersions(params.answerId)),
    ),
});
const improvedAnswer = createRoute({
  ...page('/answers/$answerId/improved'),
  component: lazyPage(() => import('../pages/improved-answer-page.tsx'), 'ImprovedAnswerPage'),
  loader: ({ params }) =>
    ready(
      queryClient.prefetchQuery(answerWithComments(params.answerId)),
      queryClient.prefetchQuery(answerVersions(params.answerId)),
    ),
});
const improved = createRoute({
  ...page('/improved'),
  component: lazyPage(() => import('../pages/improved-page.tsx'), 'ImprovedPage'),
  validateSearch: ({ topic: slug }): { topic?: string } => ({ topic: text(slug) }),
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => ready(queryClient.prefetchInfiniteQuery(improvedAnswers(deps.topic))),
});
const best = createRoute({
  ...page('/best'),
  component: lazyPage(() => import('../pages/best-page.tsx'), 'BestPage'),
  validateSearch: ({ topic: slug }): { topic?: string } => ({ topic: text(slug) }),
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => ready(queryClient.prefetchInfiniteQuery(bestAnswers(deps.topic))),
});
const shared = createRoute({
  ...page('/shared/$token'),
  component: lazyPage(() => import('../pages/shared-answer-page.tsx'), 'SharedAnswerPage'),
  loader: ({ params }) => ready(queryClient.prefetchQuery(sharedAnswer(params.token))),
});
const companiesRoute = createRoute({
  ...page('/companies'),
  component: lazyPage(() => import('../pages/companies-page.tsx'), 'CompaniesPage'),
  validateSearch: ({ q }): { q?: string } => ({ q: text(q) }),
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => ready(queryClient.prefetchInfiniteQuery(companyList(deps.q))),
});
const companyRoute = createRoute({
  ...page('/companies/$slug'),
  component: lazyPage(() => import('../pages/company-page.tsx'), 'CompanyPage'),
  validateSearch: (search): NarrowedTo => {
    const { topic: of, round } = readQuery(companies.show, search);
    return { ...(of && { topic: of }), ...(round && { round }) } as NarrowedTo;
  },
  loaderDeps: ({ search }) => search,
  loader: ({ params, deps }) => ready(queryClient.prefetchInfiniteQuery(companyWithQuestions(params.slug, deps))),
});
const topicsRoute = createRoute({
  ...page('/topics'),
  component: lazyPage(() => import('../pages/topics-page.tsx'), 'TopicsPage'),
  validateSearch: ({ q }): { q?: string } => ({ q: text(q) }),
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) =>
    ready(queryClient.prefetchQuery(topicList()), queryClient.prefetchInfiniteQuery(labelList(deps.q))),
});
const topicRoute = createRoute({
  ...page('/topics/$slug'),
  component: lazyPage(() => import('../pages/topic-page.tsx'), 'TopicPage'),
  loader: ({ params }) =>
    ready(
      queryClient.prefetchQuery(topic(params.slug)),
      queryClient.prefetchInfiniteQuery(questionList({ topic: params.slug, sort: 'most-asked' })),
      queryClient.prefetchInfiniteQuery(bestOnShelf(params.slug)),
      queryClient.prefetchInfiniteQuery(improvedOnShelf(params.slug)),
    ),
});
const member = createRoute({
  ...page('/members/$handle'),
  component: lazyPage(() => import('../pages/profile-page.tsx'), 'ProfilePage'),
  loader: ({ params }) => ready(queryClient.prefetchQuery(memberProfile(params.handle))),
});
const write = createRoute({
  ...page('/write'),
  component: lazyPage(() => import('../pages/compose-page.tsx'), 'ComposePage'),
  validateSearch: ({ title }): { title?: string } => ({ title: text(title) }),
});
const writeAnswer = createRoute({
  ...page('/questions/$slug/write'),
  component: lazyPage(() => import('../pages/answer-editor-page.tsx'), 'AnswerEditorPage'),
  loader: ({ params }) => ready(queryClient.prefetchQuery(questionWithAnswers(params.slug))),
});
const editQuestion = createRoute({
  ...page('/questions/$slug/edit'),
  component: lazyPage(() => import('../pages/edit-question-page.tsx'), 'EditQuestionPage'),
  loader: ({ params }) => ready(queryClient.prefetchQuery(questionWithAnswers(params.slug))),
});
const editAnswer = createRoute({
  ...page('/answers/$answerId/edit'),
  component: lazyPage(() => import('../pages/answer-editor-page.tsx'), 'AnswerEditorPage'),
  loader: ({ params }) => ready(queryClient.prefetchQuery(answerWithComments(params.answerId))),
  validateSearch: ({ note }): { note?: string } => ({ note: text(note) }),
});
const feedback = createRoute({
  ...page('/feedback'),
  component: lazyPage(() => import('../pages/feedback-page.tsx'), 'FeedbackPage'),
});
const help = createRoute({
  ...page('/feedback/help'),
  component: lazyPage(() => import('../pages/help-page.tsx'), 'HelpPage'),
  validateSearch: ({ topic: slug }): { topic?: string } => ({ topic: text(slug) }),
});
const helpNow = createRoute({
  ...page('/feedback/help/now'),
  component: lazyPage(() => import('../pages/help-now-page.tsx'), 'HelpNowPage'),
  validateSearch: ({ topic: slug }): { topic?: string } => ({ topic: text(slug) }),
});
const review = createRoute({
  ...page('/answers/$answerId/review'),
  component: lazyPage(() => import('../pages/review-page.tsx'), 'ReviewPage'),
  loader: ({ params }) => ready(queryClient.prefetchQuery(answerWithComments(params.answerId))),
});
const practise = createRoute({
  ...page('/practise-scoring/$topic'),
  component: lazyPage(() => import('../pages/practise-scoring-page.tsx'), 'PractiseScoringPage'),
});
const health = createRoute({
  ...page('/community-health'),
  component: lazyPage(() => import('../pages/health-page.tsx'), 'HealthPage'),
  loader: () => ready(queryClient.prefetchQuery(communityFigures())),
});
export const router = createRouter({
  routeTree: root.addChildren([
    home,
    questionsRoute,
    searchRoute,
    question,
    compare,
    answer,
    history,
    improvedAnswer,
    improved,
    best,
    shared,
    companiesRoute,
    companyRoute,
    saved,
    following,
    topicsRoute,
    topicRoute,
    member,
    write,
    writeAnswer,
    editQuestion,
    editAnswer,
    feedback,
    help,
    helpNow,
    review,
    ...practiceRoutes,
    practise,
    health,
    ...accountRoutes,
    ...moderationRoutes,
    importsRoute,
    importRoute,
  ]),
  parseSearch,
  stringifySearch,
  defaultPendingMs: 300,
  defaultPreloadStaleTime: 0,
  defaultErrorComponent: Broken,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
