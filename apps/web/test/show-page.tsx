import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { render } from '@testing-library/react';
import { vi } from 'vitest';
import { parseSearch, stringifySearch } from '../src/app/search-params.ts';

const notFound = { code: 'not-found', status: 404, title: 'Not found', detail: 'There is nothing there.' };

/** A page at its address, for a guest, with what a server answers to each path of the API; nothing where that is nothing. */
export function showPage(
  { path, component }: { path: string; component: () => React.ReactNode },
  address: string,
  answer: (url: URL) => object | undefined,
) {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('fetch', async (asked: string) => {
    const body = answer(new URL(asked, location.origin));
    return body ? Response.json(body) : Response.json(notFound, { status: 404 });
  });
  const root = createRootRoute({ component: Outlet });
  const router = createRouter({
    routeTree: root.addChildren([
      createRoute({ getParentRoute: () => root, path, component, validateSearch: (search: object) => search }),
    ]),
    history: createMemoryHistory({ initialEntries: [address] }),
    parseSearch,
    stringifySearch,
  });
  return render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
}

/** A page of a list, all of it. */
export const listOf = (...items: object[]) => ({ items, nextCursor: null });
