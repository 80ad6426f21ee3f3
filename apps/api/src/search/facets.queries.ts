import { type SQL, sql } from 'drizzle-orm';
import { isMine, myAnswerTo } from '../authorship/authorship.visible.ts';
import type { Viewer } from '../platform/context.ts';

export interface FacetRow {
  kind: string;
  value: string;
  label: string;
  count: number;
}

/** What a search was narrowed to, by its filters or by operators among its words. */
export interface Narrowing {
  /** As typed: a name, another name or a slug. */
  company?: string | undefined;
  topic?: string | undefined;
  track?: string | undefined;
  level?: string | undefined;
  round?: string | undefined;
  has?: 'answers' | undefined;
  is?: 'unanswered' | 'needs-feedback' | 'mine' | 'answered-by-me' | undefined;
}

/** What `has:` and `is:` ask of a question, over `questions q`. */
const states = (viewer: Viewer): Record<'has' | 'is', Record<string, SQL>> => ({
  has: { answers: sql`q.answers_count > 0` },
  is: {
    unanswered: sql`q.answers_count = 0`,
    'needs-feedback': sql`exists (select 1 from answers a join lane_waits w on w.answer_id = a.id where a.question_id = q.id and a.visibility = 'public')`,
    mine: isMine(viewer, sql`q.id`),
    'answered-by-me': sql`${myAnswerTo(viewer, sql`q.id`)} is not null`,
  },
});

/** The conditions of a search that was narrowed so; an empty text asks for nothing. */
export function inStates(asked: Record<'has' | 'is', string>, viewer: Viewer): SQL[] {
  const known = states(viewer);
  return (['has', 'is'] as const).flatMap((operator) => known[operator][asked[operator]] ?? []);
}

/** How many of `result` (id, labels) have each label, at most twelve of a kind; as jsonb. */
export const labelCounts = sql`coalesce((
  select jsonb_agg(jsonb_build_object('kind', kind, 'value', value, 'count', count, 'label', case kind
    when 'company' then (select c.name from companies c where c.slug = value) when 'topic' then (select t.name from topics t where t.slug = value) else value end)
    order by count desc, value)
  from (select kind, value, count, row_number() over (partition by kind order by count desc, value) as place
    from (select split_part(l, ':', 1) as kind, substr(l, strpos(l, ':') + 1) as value, count
      from (select l, count(*)::int as count from result cross join unnest(labels) l group by l) x) y) z
  where place <= 12), '[]')`;

/** How many of `result` (as `questions` with id and answers_count) each `has:` and `is:` would leave, without those that would leave none; as jsonb. */
export function stateCounts(viewer: Viewer): SQL {
  const each = Object.entries(states(viewer)).flatMap(([kind, values]) =>
    Object.entries(values).map(([value, holds], n) => ({ kind, value, holds, name: sql.raw(`${kind}_${n}`) })),
  );
  const counted = each.map(({ holds, name }) => sql`count(*) filter (where ${holds})::int as ${name}`);
  const rows = each.map(({ kind, value, name }) => sql`(${sql.raw(`'${kind}', '${value}'`)}, ${name})`);
  return sql`coalesce((
    select jsonb_agg(jsonb_build_object('kind', s.kind, 'value', s.value, 'count', s.count, 'label', s.value))
    from (select ${sql.join(counted, sql`, `)} from result q) c
      cross join lateral (values ${sql.join(rows, sql`, `)}) s (kind, value, count) where s.count > 0), '[]')`;
}
