import type { SearchQuery } from '@debrief/contract';
import type { MemberCtx } from '../platform/context.ts';
import { narrowTo } from '../search/narrow-search.ts';
import { readQuery } from '../search/read-query.ts';
import { weighQuery } from '../search/weigh-query.ts';
import type { SearchMeaning } from './saved-searches.queries.ts';

/** What is new fits all of a search: every word in some form, every filter. Worked out once, when it is saved. */
export async function understandSearch(ctx: MemberCtx, query: SearchQuery): Promise<SearchMeaning> {
  const { q = '', kind = 'question', company, topic, track, level, round, has, is } = query;
  const read = readQuery(q);
  const filters = Object.entries({ company, topic, track, level, round, has, is }).filter(([, value]) => value);
  const narrowing = { ...read.narrowing, ...Object.fromEntries(filters) } as typeof read.narrowing;
  const { essential } = await weighQuery(ctx, read);
  return {
    kind: kind === 'question' || kind === 'answer' ? kind : 'other',
    // Words that are on every page single nothing out: without another one nothing counts as new.
    terms: read.words.length && !essential.length ? [[]] : essential,
    labels: (await narrowTo(ctx, narrowing)).labels,
    phrases: read.phrases.map((words) => words.join(' ')),
    without: read.without,
    has: narrowing.has !== undefined,
    is: narrowing.is ?? null,
  };
}
