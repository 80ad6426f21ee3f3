import { lazyRouteComponent } from '@tanstack/react-router';
import { reachable } from '../platform/connection.ts';

/** A page whose code comes when it is first needed. Without a connection it waits for one, and the reader stays where they are. */
export const lazyPage = <Module extends Record<string, unknown>, Name extends keyof Module & string>(
  load: () => Promise<Module>,
  name: Name,
) => lazyRouteComponent(() => load().catch(() => reachable().then(load)), name);
