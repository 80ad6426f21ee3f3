import { ProblemError, reviews } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { it } from '../../../test/it.ts';
import { reviewerSummaries } from './reviews.table.ts';

const refusal = (error: unknown) => (error instanceof ProblemError ? error.problem : error);

describe('practising scoring', () => {
  it('shows what people who know gave, and why, once one has marked every part oneself', async ({ db, as, member }) => {
    const peer = as(await member());
    const { items, rubric } = await peer(reviews.references, { slug: 'metrics' });
    expect(items).toHaveLength(3);
    expect(items.every(({ marked }) => marked === null)).toBe(true);

    const referenceId = items[0]!.id;
    const yours = Object.fromEntries(rubric.map(({ id }) => [id, 4]));
    const { [rubric[0]!.id]: _, ...partial } = yours;
    expect(await peer(reviews.calibrate, { referenceId, scores: partial }).catch(refusal)).toMatchObject({
      code: 'request.invalid',
      fields: { [`scores.${rubric[0]!.id}`]: expect.any(String) },
    });

    const marked = await peer(reviews.calibrate, { referenceId, scores: yours });
    expect(marked.yours).toEqual(yours);
    expect(Object.keys(marked.reasons).sort()).toEqual(rubric.map(({ id }) => id).sort());
    const [summary] = await db.select().from(reviewerSummaries);
    expect(summary).toMatchObject({ references: { count: 1 } });
    expect(summary!.references.sum, 'all fours on a weak answer is lenient').toBeGreaterThan(0);

    const again = await peer(reviews.calibrate, { referenceId, scores: marked.scores });
    expect(again.yours, 'the first marks stand').toEqual(yours);
    expect(await db.select().from(reviewerSummaries)).toEqual([summary]);
    expect((await peer(reviews.references, { slug: 'metrics' })).items[0]!.marked).toEqual(marked);
    expect((await as(await member())(reviews.references, { slug: 'metrics' })).items[0]!.marked).toBeNull();
  });

  it('has nothing to offer where no answers were chosen, and needs an account', async ({ as, member }) => {
    expect((await as(await member())(reviews.references, { slug: 'strategy' })).items).toEqual([]);
    expect(await as()(reviews.references, { slug: 'metrics' }).catch(refusal)).toMatchObject({
      code: 'session.required',
    });
  });
});
