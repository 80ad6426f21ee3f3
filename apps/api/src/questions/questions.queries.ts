import { and, asc, desc, eq, inArray, or, type Placeholder, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { members } from '../accounts/accounts.table.ts';
import { isMine, myAnswerTo } from '../authorship/authorship.visible.ts';
import { savedBy } from '../collections/collections.visible.ts';
import { followedBy } from '../follows/follows.visible.ts';
import type { Viewer } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { hot, type Slots } from '../platform/db/hot.ts';
import { type Cursor, rowsFor } from '../platform/page.ts';
import { votedFor } from '../votes/votes.visible.ts';
import { questionCompanies, questions, questionTopics } from './questions.table.ts';

const questionColumns = (viewer: Viewer) => ({
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
  createdAt: questions.createdAt,
  editedAt: questions.editedAt,
  edits: questions.edits,
  activeAt: questions.activeAt,
  topics: sql<
    { slug: string; name: string; minutes: number }[]
  >`coalesce((select json_agg(json_build_object('slug', t.slug, 'name', t.name, 'minutes', t.minutes) order by qt.position) from question_topics qt join topics t on t.id = qt.topic_id where qt.question_id = ${questions.id}), '[]'::json)`,
  companies: sql<
    { slug: string; name: string }[]
  >`coalesce((select json_agg(json_build_object('slug', c.slug, 'name', c.name) order by qc.position) from question_companies qc join companies c on c.id = qc.company_id where qc.question_id = ${questions.id}), '[]'::json)`,
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

const questionBy = {
  id: hot('question by id', (db, at: Slots<{ key: string }>, { viewer }: { viewer: Viewer }) =>
    selectQuestions(db, viewer).where(eq(questions.id, at.key)),
  ),
  slug: hot('question by slug', (db, at: Slots<{ key: string }>, { viewer }: { viewer: Viewer }) =>
    selectQuestions(db, viewer).where(eq(questions.slug, at.key)),
  ),
};

/** By id or slug. */
export async function findQuestion(db: Db, viewer: Viewer, idOrSlug: string): Promise<QuestionRow | undefined> {
  const key = idOrSlug.toLowerCase();
  const [row] = await questionBy[idForm.test(key) ? 'id' : 'slug'](db, { key }, { viewer });
  return row;
}

const questionsBy = hot('questions by id', (db, at: Slots<{ ids: string[] }>, { viewer }: { viewer: Viewer }) =>
  selectQuestions(db, viewer).where(sql`${questions.id} = any(${at.ids}::uuid[])`),
);

export const findQuestions = (db: Db, viewer: Viewer, ids: string[]) =>
  ids.length ? questionsBy(db, { ids }, { viewer }) : Promise.resolve([]);

/** Those of these slugs that a question has. */
export async function takenSlugs(db: Db, slugs: string[]): Promise<string[]> {
  const rows = await db.select({ slug: questions.slug }).from(questions).where(inArray(questions.slug, slugs));
  return rows.map(({ slug }) => slug);
}

/** The questions that were imported under these ids, or have them themselves. */
export const findImported = (db: Db, externalIds: string[]) => {
  const ownIds = externalIds.filter((id) => idForm.test(id));
  return db
    .select({ id: questions.id, externalId: questions.externalId })
    .from(questions)
    .where(or(inArray(questions.externalId, externalIds), ownIds.length ? inArray(questions.id, ownIds) : undefined));
};

const sameness = (title: SQLWrapper) =>
  sql`md5(btrim(lower(regexp_replace(${title}, '[[:punct:][:space:]]+', ' ', 'g'))))`;

/** The oldest question of each title among these, capitals and signs apart. */
export function findSameTitles(db: Db, titles: string[]) {
  const wanted = sql`array(select ${sameness(sql`given.title`)} from unnest(${sql.param(titles)}::text[]) given(title))`;
  const key = sameness(questions.title);
  return db
    .selectDistinctOn([key], { id: questions.id, title: questions.title })
    .from(questions)
    .where(sql`${key} = any(${wanted})`)
    .orderBy(key, asc(questions.createdAt), asc(questions.id));
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
      ? sql`exists (select 1 from question_companies qc join companies c on c.id = qc.company_id where qc.question_id = ${questions.id} and c.slug = ${company})`
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
  'most-asked': questions.sightingsCount,
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

/** Ids of what a question is filed under. */
export async function filedUnder(db: Db, questionId: string): Promise<{ topicIds: string[]; companyIds: string[] }> {
  const topicRows = await db
    .select({ id: questionTopics.topicId })
    .from(questionTopics)
    .where(eq(questionTopics.questionId, questionId));
  const companyRows = await db
    .select({ id: questionCompanies.companyId })
    .from(questionCompanies)
    .where(eq(questionCompanies.questionId, questionId));
  return { topicIds: topicRows.map(({ id }) => id), companyIds: companyRows.map(({ id }) => id) };
}
