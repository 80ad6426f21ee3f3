import { createRoute } from '@tanstack/react-router';
import { lazyPage } from './lazy-page.ts';
import { page, text } from './page-route.ts';

/** What a member keeps to find again. */
export const saved = createRoute({
  ...page('/saved'),
  component: lazyPage(() => import('../pages/saved-page.tsx'), 'SavedPage'),
  validateSearch: ({ list }): { list?: string } => ({ list: text(list) }),
});
export const following = createRoute({
  ...page('/following'),
  component: lazyPage(() => import('../pages/following-page.tsx'), 'FollowingPage'),
});
