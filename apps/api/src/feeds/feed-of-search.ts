import type { Input, search } from '@debrief/contract';
import type { Ctx } from '../platform/context.ts';
import { inOneGo } from '../platform/db/in-one-go.ts';
import { invalid } from '../platform/errors.ts';
import { searchEverything } from '../search/search-everything.ts';
import { addressOf, entriesAtMost, filterWords } from './feed-parts.ts';
import { entryOfAnswer, entryOfQuestion, newestOf } from './feeds.view.ts';
import type { Feed } from './write-atom.ts';

export type SearchFilter = Omit<Input<typeof search.find>, 'sort' | 'cursor' | 'limit' | 'facets' | 'explain'>;

/**
 * The newest questions and public answers among what a search finds. Companies, topics and members have no times and are in no
 * feed; neither is what only looks like a search that found nothing.
 */
export async function feedOfSearch(ctx: Ctx, filter: SearchFilter): Promise<Feed> {
  const { kind = 'any' } = filter;
  if (kind !== 'any' && kind !== 'question' && kind !== 'answer')
    throw invalid({ kind: 'A feed tells of new questions and answers. Choose one of them, or neither.' });
  const ask = async (one: 'question' | 'answer') => {
    if (kind !== 'any' && kind !== one) return [];
    const asked = { ...filter, kind: one, sort: 'newest', facets: 'none', limit: entriesAtMost } as const;
    const { items, nearest } = await searchEverything(ctx, asked);
    return nearest ? [] : items;
  };
  const found = await inOneGo(ask('question'), ask('answer'));
  const entries = found
    .flat()
    .flatMap((item) =>
      item.kind === 'question'
        ? entryOfQuestion(ctx.site, item)
        : item.kind === 'answer'
          ? entryOfAnswer(ctx.site, item)
          : [],
    );
  return {
    title: `Search: ${filterWords(filter) || 'everything'}`,
    ...addressOf(ctx.site, '/search', filter),
    entries: newestOf(entries, entriesAtMost),
  };
}
