import { createRootRoute } from '@tanstack/react-router';
import { Broken, NotFoundPage } from './dead-ends.tsx';
import { Shell } from './shell.tsx';

/** Starts what a page will read, and waits for it; a refusal is for the page to show. */
export const ready = (...reads: Promise<unknown>[]) => Promise.allSettled(reads).then(() => undefined);
export const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined);

export const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage, errorComponent: Broken });
export const page = <Path extends string>(path: Path) => ({ getParentRoute: () => root, path }) as const;
