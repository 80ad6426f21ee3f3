import { questions } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { it } from '../../test/it.ts';
import type { Ctx, Viewer } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { rankQuestions } from './rank-questions.queries.ts';
import { readQuery } from './read-query.ts';
import { weighQuery } from './weigh-query.ts';

type Narrowed = Partial<Parameters<typeof rankQuestions>[2]>;

const rank = async (db: Db, viewer: Viewer, typed: string, more: Narrowed) =>
  rankQuestions(db, await weighQuery({ db } as Ctx, readQuery(typed)), {
    ...{ viewer, typed: typed || null, browse: !typed, limit: 50, now: new Date() },
    ...more,
  });

const orders = [
  ['', 'newest'],
  ['', 'most-asked'],
  ['measure harbour town improve lighthouse', 'relevance'],
] as const;

describe('narrowing a search', () => {
  it('finds the same at a company with few questions as at one with many, and all that fit', async ({
    db,
    as,
    member,
  }) => {
    const [asker, other] = [await member({ handle: 'asker' }), await member()];
    for (let n = 0; n < 12; n++)
      await as(n % 3 ? asker : other)(questions.post, {
        title: `How would you ${n % 2 ? 'measure' : 'improve'} the ${n % 4 ? 'harbour' : 'lighthouse'} of town ${n}?`,
        topics: [n % 5 ? 'metrics' : 'strategy'],
        companies: [['Meta', 'Google', 'Stripe'][n % 3]!],
        level: n % 2 ? 'senior' : 'mid',
      });
    const viewer: Viewer = { kind: 'member', id: other.id };
    const narrowings: [Narrowed, number][] = [
      [{ labels: ['company:meta'] }, 4],
      [{ labels: ['company:meta', 'topic:metrics'] }, 3],
      [{ labels: ['company:meta', 'topic:metrics', 'level:senior'] }, 2],
      [{ labels: ['level:senior'] }, 6],
      [{ labels: ['company:nobody'] }, 0],
      [{ labels: ['company:meta'], has: 'answers' }, 0],
      [{ labels: ['company:meta'], is: 'unanswered' }, 4],
      [{ labels: ['topic:metrics'], is: 'mine' }, 3],
      [{ is: 'answered-by-me' }, 0],
      [{ by: 'asker' }, 8],
      [{ by: 'asker', labels: ['company:google'] }, 4],
    ];
    for (const [narrowing, count] of narrowings)
      for (const [typed, order] of orders) {
        const asked = { ...narrowing, order };
        const atFew = await rank(db, viewer, typed, asked);
        const what = JSON.stringify([typed, asked]);
        expect(atFew.total, what).toBe(count);
        expect(await rank(db, viewer, typed, { ...asked, mostOfLabel: 0 }), what).toEqual(atFew);
      }
    // Of two words, what says neither is left out.
    const { rows } = await rank(db, viewer, 'lighthouse', { labels: ['company:meta'] });
    expect(rows).toHaveLength(1);
  });
});
