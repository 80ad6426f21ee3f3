import { answers, questions, search } from './wire.generated.ts';
import { readQuery } from './wire.ts';

const withoutFilters = /^\/(?:questions|companies|topics|members)\/[^/.]+$/;
const filtered: Record<string, { endpoint: Parameters<typeof readQuery>[0]; always: boolean }> = {
  '/questions': { endpoint: questions.list, always: true },
  '/search': { endpoint: search.find, always: false },
  '/best': { endpoint: answers.best, always: true },
  '/improved': { endpoint: answers.improved, always: true },
};
/** What pages and orders a list, and what is for its viewer alone, is no part of its feed. */
const apart = ['sort', 'cursor', 'limit', 'facets', 'explain'];
const ofOneself = ['mine', 'answered-by-me'];
const withoutTimes = ['company', 'topic', 'member'];

/** Where the newest of a page's list is read as an Atom feed; undefined where a page has none. */
export function feedAddress(path: string, searched = ''): string | undefined {
  if (withoutFilters.test(path)) return `${path}.atom`;
  const list = filtered[path];
  if (!list) return undefined;
  const filter = readQuery(list.endpoint, Object.fromEntries(new URLSearchParams(searched)));
  for (const key of apart) delete filter[key];
  if (ofOneself.includes(String(filter['is'])) || withoutTimes.includes(String(filter['kind']))) return undefined;
  const query = new URLSearchParams(filter as Record<string, string>);
  if (!list.always && !query.size) return undefined;
  return `${path}.atom${query.size ? `?${query}` : ''}`;
}
