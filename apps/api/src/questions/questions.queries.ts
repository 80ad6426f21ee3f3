import { and, desc, eq, type Placeholder, type SQL, sql } from 'drizzle-orm';
import { members } from '../accounts/accounts.table.ts';
import { idsOfMineAt, isMine, myAnswerTo } from '../authorship/authorship.visible.ts';
import { savedBy } from '../collections/collections.visible.ts';
import { companyIdOf } from '../companies/companies.visible.ts';
import { followedBy } from '../follows/follows.visible.ts';
import type { Viewer } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { hot, type Slots } from '../platform/db/hot.ts';
import { type Cursor, rowsFor } from '../platform/page.ts';
import { disputes, sightings } from '../sightings/sightings.table.ts';
import { votedFor } from '../votes/votes.visible.ts';
import { mergedQuestions, questions, withheldDetails } from './questions.table.ts';

export const questionColumns = (viewer: Viewer) => ({
  id: questions.id,
  slug: questions.slug,
  externalId: questions.externalId,
  title: questions.title,
  body: questions.body,
  bodyHtml: questions.bodyHtml,
  track: questions.track,
  level: questions.level,
  round: questions.round,
  authorship: questions.authorship,
  author: { id: members.id, handle: members.handle, displayName: members.displayName },
  pseudonym: questions.pseudonym,
  sample: questions.sample,
  answersCount: questions.answersCount,
  votesCount: questions.votesCount,
  commentsCount: questions.commentsCount,
  sightingsCount: questions.sightingsCount,
  lastAskedMonth: questions.lastAskedMonth,
  askedRecentlyUntil: questions.askedRecentlyUntil,
  askedScore: questions.askedScore,
  createdAt: questions.createdAt,
  editedAt: questions.editedAt,
  edits: questions.edits,
  activeAt: questions.activeAt,
  locked: questions.locked,
  topics: sql<
    { slug: string; name: string; minutes: number }[]
  >`coalesce((select json_agg(json_build_object('slug', t.slug, 'name', t.name, 'minutes', t.minutes) order by qt.position) from question_topics qt join topics t on t.id = qt.topic_id where qt.question_id = ${questions.id}), '[]'::json)`,
  companies: sql<
    { slug: string; name: string; reported: boolean }[]
  >`coalesce((select json_agg(json_build_object('slug', c.slug, 'name', c.name, 'reported', qc.reported) order by qc.position) from question_companies qc join companies c on c.id = qc.company_id where qc.question_id = ${questions.id}), '[]'::json)`,
  mine: isMine(viewer, questions.id),
  myAnswerId: myAnswerTo(viewer, questions.id),
  voted: votedFor(viewer, 'question_id', questions.id),
  saved: savedBy(viewer, 'question_id', questions.id),
  followed: followedBy(viewer, 'question_id', questions.id),
});

const selectQuestions = (db: Db, viewer: Viewer) =>
  db.select(questionColumns(viewer)).from(questions).leftJoin(members, eq(members.id, questions.authorId)).$dynamic();

export type QuestionRow = Awaited<ReturnType<typeof selectQuestions>>[number];

const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What only the page of one question tells: its figures, and what the viewer said of it. */
const oneQuestion = (viewer: Viewer) => ({
  ...questionColumns(viewer),
  asked: questions.asked,
  askedAt: sql<
    { slug: string; name: string; members: number; lastMonth: string }[]
  >`coalesce((select json_agg(json_build_object('slug', c.slug, 'name', c.name, 'members', qc.members, 'lastMonth', qc.last_month) order by qc.members desc, c.slug) from question_companies qc join companies c on c.id = qc.company_id where qc.question_id = ${questions.id} and qc.members is not null), '[]'::json)`,
  ...own(viewer),
});

/** Level and round as an anonymous author filed them are for that author alone. */
const own = (viewer: Viewer) => {
  const none = {
    reports: sql<OwnReportRow[]>`'[]'::json`,
    disputes: sql<{ slug: string; name: string }[]>`'[]'::json`,
  };
  if (viewer.kind === 'guest') return none;
  const filed = <Column extends 'level' | 'round'>(column: Column) =>
    sql<
      (typeof questions.$inferSelect)[Column]
    >`coalesce(${questions[column]}, (select w.${sql.identifier(column)} from ${withheldDetails} w where w.question_id = ${questions.id} and ${isMine(viewer, questions.id)}))`;
  return {
    level: filed('level'),
    round: filed('round'),
    reports: sql<
      OwnReportRow[]
    >`coalesce((select json_agg(json_build_object('id', s.id, 'month', to_char(s.month, 'YYYY-MM'), 'slug', c.slug, 'name', c.name) order by s.month desc, s.id) from ${sightings} s left join companies c on c.id = s.company_id where s.id in ${idsOfMineAt(viewer, questions.id, 'sighting')}), '[]'::json)`,
    disputes: sql<
      { slug: string; name: string }[]
    >`coalesce((select json_agg(json_build_object('slug', c.slug, 'name', c.name) order by c.slug) from ${disputes} d join companies c on c.id = d.company_id where d.id in ${idsOfMineAt(viewer, questions.id, 'dispute')}), '[]'::json)`,
  };
};

interface OwnReportRow {
  id: string;
  month: string;
  slug: string | null;
  name: string | null;
}

const selectOne = (db: Db, viewer: Viewer) =>
  db.select(oneQuestion(viewer)).from(questions).leftJoin(members, eq(members.id, questions.authorId)).$dynamic();
export type OneQuestionRow = Awaited<ReturnType<typeof selectOne>>[number];

const questionBy = {
  id: hot('question by id', (db, at: Slots<{ key: string }>, { viewer }: { viewer: Viewer }) =>
    selectOne(db, viewer).where(eq(questions.id, at.key)),
  ),
  slug: hot('question by slug', (db, at: Slots<{ key: string }>, { viewer }: { viewer: Viewer }) =>
    selectOne(db, viewer).where(eq(questions.slug, at.key)),
  ),
};

/** The question that the one with this id or slug was merged into. */
const questionByFormer = {
  id: hot('question by former id', (db, at: Slots<{ key: string }>, { viewer }: { viewer: Viewer }) =>
    selectOne(db, viewer).where(
      eq(questions.id, sql`(select m.into_id from ${mergedQuestions} m where m.id = ${at.key})`),
    ),
  ),
  slug: hot('question by former slug', (db, at: Slots<{ key: string }>, { viewer }: { viewer: Viewer }) =>
    selectOne(db, viewer).where(
      eq(questions.id, sql`(select m.into_id from ${mergedQuestions} m where m.slug = ${at.key})`),
    ),
  ),
};

/** By id or slug, also by those of a question that was merged into it. */
export async function findQuestion(db: Db, viewer: Viewer, idOrSlug: string): Promise<OneQuestionRow | undefined> {
  const key = idOrSlug.toLowerCase();
  const by = idForm.test(key) ? 'id' : 'slug';
  const [row] = await questionBy[by](db, { key }, { viewer });
  return row ?? (await questionByFormer[by](db, { key }, { viewer }))[0];
}

const questionsBy = hot('questions by id', (db, at: Slots<{ ids: string[] }>, { viewer }: { viewer: Viewer }) =>
  selectQuestions(db, viewer).where(sql`${questions.id} = any(${at.ids}::uuid[])`),
);

export const findQuestions = (db: Db, viewer: Viewer, ids: string[]) =>
  ids.length ? questionsBy(db, { ids }, { viewer }) : Promise.resolve([]);

/** Those of these slugs that a question has, or had before it was merged. */
export async function takenSlugs(db: Db, slugs: string[]): Promise<string[]> {
  const given = sql`any(${sql.param(slugs)}::text[])`;
  const { rows } = (await db.execute(
    sql`select slug from public.questions where slug = ${given} union all select slug from ${mergedQuestions} where slug = ${given}`,
  )) as unknown as { rows: { slug: string }[] };
  return rows.map(({ slug }) => slug);
}

/** The questions that were imported under these ids, or have them themselves; also what was merged since, or is out of sight. */
export async function findImported(db: Db, externalIds: string[]) {
  const ownIds = externalIds.filter((id) => idForm.test(id));
  const among = (table: SQL) => sql`select id, external_id as "externalId" from ${table}
    where external_id = any(${sql.param(externalIds)}::text[]) or id = any(${sql.param(ownIds)}::uuid[])`;
  const { rows } = (await db.execute(
    sql`${among(sql`public.questions`)} union all ${among(sql`${mergedQuestions}`)}`,
  )) as unknown as { rows: { id: string; externalId: string | null }[] };
  return rows;
}

export interface QuestionFilter<Value = string> {
  company?: Value | undefined;
  topic?: Value | undefined;
  track?: Value | undefined;
  level?: Value | undefined;
  round?: Value | undefined;
  /** Only with answers; its value says nothing more. */
  has?: Value | undefined;
  by?: Value | undefined;
}

/** The conditions of a filter, for every query over questions. */
function matching({
  company,
  topic,
  track,
  level,
  round,
  has,
  by,
}: QuestionFilter<string | Placeholder>): SQL | undefined {
  return and(
    company
      ? sql`exists (select 1 from question_companies qc where qc.question_id = ${questions.id} and qc.company_id = ${companyIdOf(company)})`
      : undefined,
    topic
      ? sql`exists (select 1 from question_topics qt join topics t on t.id = qt.topic_id where qt.question_id = ${questions.id} and t.slug = ${topic})`
      : undefined,
    track ? sql`${questions.track} = ${track}` : undefined,
    level ? sql`${questions.level} = ${level}` : undefined,
    round ? sql`${questions.round} = ${round}` : undefined,
    has ? sql`${questions.answersCount} > 0` : undefined,
    by ? sql`${questions.authorId} = (select m.id from members m where m.handle = ${by})` : undefined,
  );
}

const sortColumns = {
  newest: questions.createdAt,
  active: questions.activeAt,
  'most-asked': questions.askedScore,
  'most-answered': questions.answersCount,
} as const;
export type QuestionOrder = keyof typeof sortColumns;

const questionPage = hot(
  'questions',
  (
    db,
    at: Slots<QuestionFilter & Partial<Cursor>>,
    { viewer, order, rows }: { viewer: Viewer; order: QuestionOrder; rows: number },
  ) => {
    const column = sortColumns[order];
    const beyond = at.key && sql`(${column}, ${questions.id}) < (${at.key}, ${at.id})`;
    return selectQuestions(db, viewer)
      .where(and(matching(at), beyond))
      .orderBy(desc(column), desc(questions.id))
      .limit(rows);
  },
);

/** One page in this order; a row after the last tells that there is more. */
export const listQuestionRows = (
  db: Db,
  viewer: Viewer,
  filter: QuestionFilter,
  order: QuestionOrder,
  after: Cursor | undefined,
  limit: number,
) => questionPage(db, { ...filter, ...after }, { viewer, order, rows: rowsFor(limit) });
