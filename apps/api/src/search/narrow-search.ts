import type { UnknownValue } from '@debrief/contract';
import { findCompaniesBy } from '../companies/companies.queries.ts';
import type { Ctx } from '../platform/context.ts';
import { invalid } from '../platform/errors.ts';
import { plainKey, slugOf } from '../platform/slug.ts';
import type { Narrowing } from './facets.queries.ts';
import { findTopicSlug } from './names.queries.ts';

/** The labels that a search is narrowed to; a name nobody has gives a label that is on nothing, and is told. */
export async function narrowTo(
  { db, viewer }: Ctx,
  narrowing: Narrowing,
): Promise<{ labels: string[]; unknown: UnknownValue[] }> {
  if ((narrowing.is === 'mine' || narrowing.is === 'answered-by-me') && viewer.kind === 'guest')
    throw invalid({ is: 'Sign in to search among your own.' });
  const labels: string[] = [];
  const unknown: UnknownValue[] = [];
  const { company, topic, track, level, round } = narrowing;
  if (company) {
    const key = plainKey(company);
    const found = await findCompaniesBy(db, [key]);
    const chosen = found.find((row) => row.key === key) ?? found.find((row) => row.slug === key);
    if (!chosen) unknown.push({ operator: 'company', value: company });
    labels.push(`company:${chosen?.slug ?? slugOf(company, 'nobody')}`);
  }
  if (topic) {
    const found = await findTopicSlug(db, plainKey(topic));
    if (!found) unknown.push({ operator: 'topic', value: topic });
    labels.push(`topic:${found ?? slugOf(topic, 'nothing')}`);
  }
  if (track) labels.push(`track:${track}`);
  if (level) labels.push(`level:${level}`);
  if (round) labels.push(`round:${round}`);
  return { labels, unknown };
}
