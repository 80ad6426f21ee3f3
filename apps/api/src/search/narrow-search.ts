import { findCompaniesBy } from '../companies/companies.queries.ts';
import type { Ctx } from '../platform/context.ts';
import { invalid } from '../platform/errors.ts';
import { plainKey, slugOf } from '../platform/slug.ts';
import type { Narrowing } from './facets.queries.ts';
import { findTopicSlug } from './names.queries.ts';

/** The labels that a search is narrowed to; a name nobody has gives a label that is on nothing. */
export async function labelsOf({ db, viewer }: Ctx, narrowing: Narrowing): Promise<string[]> {
  if ((narrowing.is === 'mine' || narrowing.is === 'answered-by-me') && viewer.kind === 'guest')
    throw invalid({ is: 'Sign in to search among your own.' });
  const labels: string[] = [];
  const { company, topic, track, level, round } = narrowing;
  if (company) {
    const key = plainKey(company);
    const found = await findCompaniesBy(db, [key]);
    const chosen = found.find((row) => row.key === key) ?? found.find((row) => row.slug === key);
    labels.push(`company:${chosen?.slug ?? slugOf(company, 'nobody')}`);
  }
  if (topic) labels.push(`topic:${(await findTopicSlug(db, plainKey(topic))) ?? slugOf(topic, 'nothing')}`);
  if (track) labels.push(`track:${track}`);
  if (level) labels.push(`level:${level}`);
  if (round) labels.push(`round:${round}`);
  return labels;
}
