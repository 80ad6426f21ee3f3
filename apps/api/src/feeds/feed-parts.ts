import type { Site } from '../platform/context.ts';

/** A feed tells the newest so many. */
export const entriesAtMost = 20;

type Filter = Record<string, string | undefined>;

/** Where a feed and the page with the same list are. */
export function addressOf({ url }: Site, path: string, filter: Filter = {}): { self: string; page: string } {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(filter)) if (value) query.set(key, value);
  const search = query.size ? `?${query}` : '';
  return { self: `${url}${path}.atom${search}`, page: `${url}${path}${search}` };
}

/** What narrows a list, in words. */
export const filterWords = ({ q, ...choices }: Filter): string =>
  [q && `“${q}”`, ...Object.values(choices).map((choice) => choice?.replaceAll('-', ' '))].filter(Boolean).join(', ');
