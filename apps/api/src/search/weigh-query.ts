import type { Ctx } from '../platform/context.ts';
import type { WeighedQuery } from './ranking.queries.ts';
import type { ReadQuery } from './read-query.ts';
import { findAlternatives } from './vocabulary.queries.ts';
import { weighWords } from './weigh-words.ts';

/** Words beyond these are not looked at. */
const mostTyped = 32;

/** What the words of a query mean, weighed. */
export async function weighQuery({ db }: Ctx, { words, isBegun }: ReadQuery): Promise<WeighedQuery> {
  const typed = words.slice(0, mostTyped);
  const begun = isBegun && typed.length === words.length;
  return weighWords(typed, await findAlternatives(db, typed, begun));
}
