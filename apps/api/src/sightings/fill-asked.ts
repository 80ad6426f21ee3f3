import type { Ctx } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { noId } from '../platform/page.ts';
import { publishAsked, publishAskedAt } from './publish-asked.ts';
import { isPublished, reportedIds } from './sightings.queries.ts';
import { notePublished } from './sightings.writes.ts';

const atOnce = 100;

/**
 * Publishes, once, what was reported before it was published by `publish-asked.ts`, a hundred questions or companies in a transaction, so that
 * it goes on where it was broken off.
 */
export async function fillAsked(db: Db, now: () => Date = () => new Date()): Promise<void> {
  if (await isPublished(db)) return;
  await publishReported({ db, now });
  await notePublished(db, now());
}

/** Publishes all that was reported, anew. */
export async function publishReported(ctx: Pick<Ctx, 'db' | 'now'>): Promise<void> {
  await inBatches(ctx, 'question', (here, ids) =>
    publishAsked(
      here,
      ids.map((questionId) => ({ questionId })),
    ),
  );
  await inBatches(ctx, 'company', publishAskedAt);
}

async function inBatches(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  what: 'question' | 'company',
  publish: (ctx: Pick<Ctx, 'db' | 'now'>, ids: string[]) => Promise<void>,
): Promise<void> {
  for (let after = noId; ; ) {
    const ids = await reportedIds(db, what, after, atOnce);
    await db.transaction((tx) => publish({ db: tx as unknown as Db, now }, ids));
    const last = ids.at(-1);
    if (!last || ids.length < atOnce) return;
    after = last;
  }
}
