import { answers, companies, questions, search } from './wire.generated.ts';
import { readQuery } from './wire.ts';

const withoutFilters = /^\/(?:(?:questions|topics|members|answers)\/[^/.]+|answers\/[^/.]+\/history)$/;
const ofCompany = /^\/companies\/[^/.]+$/;
const filtered: Record<string, { endpoint: Parameters<typeof readQuery>[0]; always: boolean }> = {
  '/questions': { endpoint: questions.list, always: true },
  '/search': { endpoint: search.find, always: false },
  '/best': { endpoint: answers.best, always: true },
  '/improved': { endpoint: answers.improved, always: true },
};
/** What pages and orders a list, and what is for its viewer alone, is no part of its feed. */
const apart = ['sort', 'cursor', 'limit', 'facets', 'explain', 'include'];
const ofOneself = ['mine', 'answered-by-me'];
const typedOfOneself = /(?:^|\s)is:"?(?:mine|answered-by-me)\b/i;
const withoutTimes = ['company', 'topic', 'member'];

/** Where the newest of a page's list is read as an Atom feed; undefined where a page has none. The first page leads to all questions. */
export function feedAddress(path: string, searched = ''): string | undefined {
  if (path === '/') return '/questions.atom';
  if (withoutFilters.test(path)) return `${path}.atom`;
  const list = ofCompany.test(path) ? { endpoint: companies.show, always: true } : filtered[path];
  if (!list) return undefined;
  const filter = readQuery(list.endpoint, Object.fromEntries(new URLSearchParams(searched)));
  for (const key of apart) delete filter[key];
  if (typedOfOneself.test(String(filter['q'] ?? ''))) return undefined;
  if (ofOneself.includes(String(filter['is'])) || withoutTimes.includes(String(filter['kind']))) return undefined;
  const query = new URLSearchParams(filter as Record<string, string>);
  if (!list.always && !query.size) return undefined;
  return `${path}.atom${query.size ? `?${query}` : ''}`;
}
