import type { Found, Input, Page, SearchResult, search } from '@debrief/contract';
import { findRole } from '../accounts/accounts.queries.ts';
import type { Ctx } from '../platform/context.ts';
import { inOneGo, notAsked } from '../platform/db/in-one-go.ts';
import { denied } from '../platform/errors.ts';
import { readCursor, toPage } from '../platform/page.ts';
import { plainKey } from '../platform/slug.ts';
import { findNames } from './names.queries.ts';
import { labelsOf } from './narrow-search.ts';
import { rankAnswers } from './rank-answers.queries.ts';
import { mostRanked, rankQuestions } from './rank-questions.queries.ts';
import { readQuery } from './read-query.ts';
import { nearestTitles } from './search.queries.ts';
import { viewFacets } from './search.view.ts';
import { type Hit, showFound } from './show-found.ts';
import { weighQuery } from './weigh-query.ts';

type Asked = Input<typeof search.find>;

/** So many companies, topics and members stand above the questions of a search for everything. */
const mostNames = 3;
const mostNearest = 5;
const noParts = { score: 0, words: 0, answers: 0, title: 0, asked: 1, useful: 1, recent: 1 };

/** Everything public that fits, or one kind of it; with words the best first, unless another order is asked for. */
export async function searchEverything(ctx: Ctx, asked: Asked): Promise<SearchResult> {
  if (asked.explain && !(await isModerator(ctx))) throw denied('Only for moderators.');
  const { db, viewer } = ctx;
  const read = readQuery(asked.q);
  const { company, topic, track, level, round, has, is } = asked;
  const filters = Object.fromEntries(
    Object.entries({ company, topic, track, level, round, has, is }).filter(([, value]) => value !== undefined),
  );
  const narrowing = { ...read.narrowing, ...filters } as typeof read.narrowing;
  const isNarrowed = Object.keys(narrowing).length > 0;
  const { kind, limit } = asked;
  const order = asked.sort ?? (read.words.length ? 'relevance' : 'newest');
  const byTime = order === 'newest' || order === 'active';
  const after = readCursor(asked.cursor, byTime ? 'time' : 'number');
  const typed = plainKey(asked.q);
  const wants = (one: NonNullable<Asked['kind']>) => kind === one || kind === undefined;
  const wantsNames =
    typed.length > 1 && kind !== 'question' && kind !== 'answer' && !isNarrowed && (kind ? true : !after);
  const [labels, query, named] = await inOneGo(
    labelsOf(ctx, narrowing),
    weighQuery(ctx, read),
    wantsNames
      ? findNames(db, typed, {
          kind,
          limit: kind ? limit + 1 : mostNames,
          ...(kind && after && { after: { key: Number(after.key), id: after.id } }),
        })
      : notAsked,
  );
  // Answers have no counts to be ordered by that questions have; among both, only what both have.
  const wantsAnswers =
    wants('answer') && read.words.length && !narrowing.has && !narrowing.is && (kind || order === 'relevance');
  const [questions, answers] = await inOneGo(
    wants('question')
      ? rankQuestions(db, query, {
          viewer,
          typed: read.words.join(' ') || null,
          labels,
          without: read.without,
          phrases: read.phrases,
          has: narrowing.has,
          is: narrowing.is,
          order,
          after,
          limit,
          facets: asked.facets !== 'none',
          browse: !read.words.length,
          now: ctx.now(),
        })
      : notAsked,
    wantsAnswers
      ? rankAnswers(db, query, {
          labels,
          without: read.without,
          order: order === 'relevance' ? 'relevance' : byTime ? 'newest' : 'most-useful',
          after,
          limit,
        })
      : notAsked,
  );

  const names = named ?? [];
  const isNothing = !isNarrowed && !questions?.total && !answers?.total && !names.length && !after;
  const nearest =
    isNothing && wants('question') && read.words.length
      ? await nearestTitles(db, read.words.join(' '), mostNearest)
      : [];

  const hits: Hit[] = [
    ...nearest.map((id, n) => ({ kind: 'question' as const, id, ...noParts, key: -n })),
    ...(questions?.rows ?? []).map((row) => ({ kind: 'question' as const, ...row })),
    ...(answers?.rows ?? []).map((row) => ({
      kind: 'answer' as const,
      ...row,
      words: 0,
      answers: row.score,
      title: 0,
      asked: 1,
      recent: 1,
    })),
    ...(kind ? names.map((row) => ({ ...row, key: row.score })) : []),
  ];
  hits.sort((a, b) => (a.key < b.key ? 1 : a.key > b.key ? -1 : a.id < b.id ? 1 : -1));
  const shown = await showFound(ctx, [...(kind ? [] : names), ...hits.slice(0, limit)], {
    forms: questions?.forms ?? query.words.map(({ word }) => word),
    begun: read.isBegun ? read.words.at(-1) : undefined,
    typed,
    explain: asked.explain !== undefined,
  });
  const page: Page<Found> = toPage(
    hits,
    limit,
    ({ id }) => shown.get(id)!,
    ({ id, key }) => ({ key, id }),
  );
  const leading = kind ? [] : names.flatMap(({ id }) => shown.get(id) ?? []);
  const items = [...leading, ...page.items].filter(Boolean);
  return {
    items,
    facets: viewFacets(questions?.facets ?? []),
    total: (questions?.total ?? 0) + (answers?.total ?? 0) + (kind ? Math.min(names.length, limit) : leading.length),
    more: (questions?.total ?? 0) >= mostRanked || answers?.more === true || names.length > limit,
    ...(query.corrections.length && { suggestion: correct(asked.q, read.words, query.corrections) }),
    nearest: nearest.length > 0,
    nextCursor: page.nextCursor,
  };
}

async function isModerator({ db, viewer }: Ctx): Promise<boolean> {
  const role = viewer.kind === 'member' ? await findRole(db, viewer.id) : undefined;
  return role === 'moderator' || role === 'admin';
}

/** The query with its unknown words put right. */
function correct(q: string, words: string[], corrections: { place: number; word: string }[]): string {
  let right = q;
  for (const { place, word } of corrections) {
    const typed = words[place]!;
    right = right.replace(
      new RegExp(`(?<![\\p{L}\\p{N}])${typed.replace(/[+#]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'iu'),
      word,
    );
  }
  return right;
}
