import { createRoute } from '@tanstack/react-router';
import { lazyPage } from './lazy-page.ts';
import { page } from './page-route.ts';

const steps = [1, 2, 3, 4];

const replays = createRoute({
  ...page('/practice/replays'),
  component: lazyPage(() => import('../pages/replays-page.tsx'), 'ReplaysPage'),
});
const replay = createRoute({
  ...page('/practice/replays/$replayId'),
  component: lazyPage(() => import('../pages/replay-page.tsx'), 'ReplayPage'),
  validateSearch: ({ step }): { step?: number } => {
    const asked = steps.find((each) => each === Number(step));
    return asked ? { step: asked } : {};
  },
});

/** What one does for oneself, around interviews. */
export const practiceRoutes = [replays, replay] as const;
