import { moderation, readQuery } from '@debrief/contract/client';
import { createRoute } from '@tanstack/react-router';
import type { CaseFilter } from '../moderation/moderation.cache.ts';
import { lazyPage } from './lazy-page.ts';
import { page, text } from './page-route.ts';

const queue = createRoute({
  ...page('/moderation'),
  component: lazyPage(() => import('../pages/moderation-page.tsx'), 'ModerationPage'),
  validateSearch: (given): CaseFilter => {
    const { cursor: _cursor, limit: _limit, ...filter } = readQuery(moderation.cases, given);
    return filter as CaseFilter;
  },
});
const oneCase = createRoute({
  ...page('/moderation/cases/$caseId'),
  component: lazyPage(() => import('../pages/moderation-case-page.tsx'), 'ModerationCasePage'),
});
const log = createRoute({
  ...page('/moderation/log'),
  component: lazyPage(() => import('../pages/moderation-log-page.tsx'), 'ModerationLogPage'),
});
const notices = createRoute({
  ...page('/notices'),
  component: lazyPage(() => import('../pages/notices-page.tsx'), 'NoticesPage'),
});
const takedown = createRoute({
  ...page('/takedown'),
  component: lazyPage(() => import('../pages/takedown-page.tsx'), 'TakedownPage'),
  validateSearch: ({ address }: Record<string, unknown>): { address?: string } => ({ address: text(address) }),
});
const takedownState = createRoute({
  ...page('/takedown/$token'),
  component: lazyPage(() => import('../pages/takedown-state-page.tsx'), 'TakedownStatePage'),
});

/** Where what is wrong is looked at, and where one reads what came of it. */
export const moderationRoutes = [queue, oneCase, log, notices, takedown, takedownState] as const;
