import type { Found, Input, Page, SearchResult, search } from '@debrief/contract';
import { findRole } from '../accounts/accounts.queries.ts';
import type { Ctx } from '../platform/context.ts';
import { denied } from '../platform/errors.ts';
import { readCursor, toPage } from '../platform/page.ts';
import { plainKey } from '../platform/slug.ts';
import { correctQuery } from './correct-query.ts';
import { keyKinds } from './order-questions.queries.ts';
import { rankEverything } from './rank-everything.ts';
import { readQuery } from './read-query.ts';
import { nearestTitles } from './search.queries.ts';
import { viewFacets } from './search.view.ts';
import { type Hit, showFound } from './show-found.ts';

const mostNearest = 5;
const noParts = { score: 0, words: 0, answers: 0, title: 0, asked: 1, useful: 1, recent: 1 };

/** Everything public that fits, or one kind of it; with words the best first, unless another order is asked for. */
export async function searchEverything(ctx: Ctx, asked: Input<typeof search.find>): Promise<SearchResult> {
  if (asked.explain && !(await isModerator(ctx))) throw denied('Only moderators see what a result’s rank is made of.');
  const { kind, limit, company, topic, track, level, round, has, is } = asked;
  const read = readQuery(asked.q);
  const filters = Object.fromEntries(
    Object.entries({ company, topic, track, level, round, has, is }).filter(([, value]) => value !== undefined),
  );
  const narrowing = { ...read.narrowing, ...filters } as typeof read.narrowing;
  const isOfNames = kind !== undefined && kind !== 'question' && kind !== 'answer';
  const order = isOfNames ? 'relevance' : (asked.sort ?? (read.words.length ? 'relevance' : 'newest'));
  const after = readCursor(asked.cursor, keyKinds[order]);
  const ranked = await rankEverything(ctx, asked, { read, narrowing, order, after });
  const { query, questions, answers, names } = ranked;
  const unknown = [...read.unknown, ...ranked.unknown];

  const isNothing = !questions.total && !answers.total && !names.rows.length && !after;
  const nearest =
    isNothing &&
    (kind ?? 'question') === 'question' &&
    read.words.length &&
    // What is nearest may be just what was left out.
    !read.without.length &&
    Object.keys(narrowing).length === 0
      ? await nearestTitles(ctx.db, read.words.join(' '), mostNearest)
      : [];

  const named = names.rows.map((row) => ({ ...noParts, ...row, title: row.score, key: row.score }));
  const hits: Hit[] = [
    ...nearest.map((id, n) => ({ kind: 'question' as const, id, ...noParts, key: -n })),
    ...questions.rows.map((row) => ({ kind: 'question' as const, ...row })),
    ...answers.rows.map((row) => ({ ...noParts, kind: 'answer' as const, ...row, answers: row.score / row.useful })),
    ...(isOfNames ? named : []),
  ];
  hits.sort((a, b) => (a.key < b.key ? 1 : a.key > b.key ? -1 : a.id < b.id ? 1 : -1));
  const leading = isOfNames ? [] : named;
  const shown = await showFound(ctx, [...leading, ...hits.slice(0, limit)], {
    forms: ranked.forms,
    begun: read.isBegun ? read.words.at(-1) : undefined,
    typed: plainKey(asked.q),
    explain: asked.explain !== undefined,
  });
  const page: Page<Found> = toPage(
    hits,
    limit,
    ({ id }) => shown.get(id)!,
    ({ id, key }) => ({ key, id }),
  );
  return {
    items: [...leading.map(({ id }) => shown.get(id)!), ...page.items].filter(Boolean),
    facets: viewFacets(ranked.facets),
    kinds: ranked.kinds,
    total: questions.total + answers.total + names.total,
    more: questions.more || answers.more || names.more,
    ...(unknown.length && { unknown }),
    ...(query.corrections.length && { suggestion: correctQuery(asked.q, read.words, query.corrections) }),
    nearest: nearest.length > 0,
    nextCursor: page.nextCursor,
  };
}

async function isModerator({ db, viewer }: Ctx): Promise<boolean> {
  const role = viewer.kind === 'member' ? await findRole(db, viewer.id) : undefined;
  return role === 'moderator' || role === 'admin';
}
