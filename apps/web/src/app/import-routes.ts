import { createRoute } from '@tanstack/react-router';
import { lazyPage } from './lazy-page.ts';
import { page } from './page-route.ts';

export const importsRoute = createRoute({
  ...page('/imports'),
  component: lazyPage(() => import('../pages/imports-page.tsx'), 'ImportsPage'),
});
export const importRoute = createRoute({
  ...page('/imports/$importId'),
  component: lazyPage(() => import('../pages/import-page.tsx'), 'ImportPage'),
});
