import { type Placeholder, sql } from 'drizzle-orm';
import { shownCompany } from '../companies/companies.visible.ts';
import { literally } from '../platform/db/anywhere.ts';
import type { Db } from '../platform/db/connect.ts';
import { hot, type Slots, statement } from '../platform/db/hot.ts';

export interface NamedRow {
  kind: 'company' | 'topic' | 'member';
  id: string;
  /** The name or other name that fits. */
  name: string;
  /** 1 for the very name, 0.9 for its beginning, 0.7 for a later word of it, less for one that looks like it. */
  score: number;
}

export interface Named {
  rows: NamedRow[];
  counts: Partial<Record<NamedRow['kind'], number>>;
}

/** A name that looks at least this much like what was typed (pg_trgm similarity) fits. */
const alike = 0.4;
/** What a topic's other name counts beside a topic that has it as its own. */
const byOtherName = 0.95;

/** Of members whose names begin with what was typed, go on with it, or look like it, so many each are looked at. */
export const mostMembers = 300;

/** A text of more words is hardly ever a misspelt name, nor one with a word that questions are made of; and to find out takes long. */
const mostOfName = 3;
const mayBeMisspelt = `length(t.typed) > 3 and array_length(string_to_array(t.typed, ' '), 1) <= ${mostOfName}
  and not exists (select 1 from search_words w where w.word = any(string_to_array(t.typed, ' ')))`;

const someMembers = (fits: string) => {
  const name = "lower(display_name || ' ' || handle)";
  return sql.raw(
    `(select id, display_name, ${name} as name from members where ${fits.replace('name', name)} limit ${mostMembers})`,
  );
};

const rankNames = hot(
  'search names',
  (
    db,
    at: Slots<{ typed: string; pattern: string; inside: string; kind?: string; key?: number; id?: string }>,
    { rows, least }: { rows: number; least: number },
  ) => {
    const scoreOf = (name: string) =>
      sql.raw(
        `case when ${name} = t.typed then 1 when ${name} like t.pattern then 0.9 when ${name} like t.inside then 0.7 else round((0.8 * similarity(${name}, t.typed))::numeric, 4) end::float8`,
      );
    return statement<Named>(
      db,
      sql`
      with t as (select ${at.typed}::text as typed, ${at.pattern}::text as pattern, ${at.inside}::text as inside),
      named as (
        select 'company' as kind, n.company_id as id, n.key as name, ${scoreOf('n.key')} as score from t, company_names n join companies c on c.id = n.company_id
          where ${shownCompany('c')} and (n.key like t.pattern or n.key like t.inside or n.key % t.typed)
        union all
        select 'topic', x.id, x.name, x.share * ${scoreOf('x.name')} from t, (
          select id, lower(name) as name, 1::float8 as share from topics union all select id, lower(s), ${sql.raw(`${byOtherName}`)}::float8 from topics, unnest(synonyms) s) x
          where x.name like t.pattern or x.name like t.inside or x.name % t.typed
        union all
        select 'member', m.id, m.display_name, ${scoreOf('m.name')} from t cross join lateral (
          ${someMembers('name like t.pattern')} union ${someMembers('name like t.inside')}
          union ${someMembers(`${mayBeMisspelt} and name % t.typed`)}) m),
      once as (
        select distinct on (kind, id) * from named where score >= ${sql.raw(`${least}`)} order by kind, id, score desc),
      page as (
        select * from once where true ${at.kind ? sql`and kind = ${at.kind}` : sql``} ${at.key ? sql`and (score, id) < (${at.key}::float8, ${at.id}::uuid)` : sql``}
        order by score desc, id desc limit ${sql.raw(`${rows}`)})
      select coalesce((select json_agg(json_build_object('kind', kind, 'id', id, 'name', name, 'score', score) order by score desc, id desc) from page), '[]') as rows,
        coalesce((select json_object_agg(kind, count) from (select kind, count(*)::int as count from once group by 1) k), '{}') as counts`,
    );
  },
);

/** Companies, topics and members by name, the nearest first; of one kind or of all. Counted are all of each kind. */
export async function findNames(
  db: Db,
  typed: string,
  {
    kind,
    after,
    limit,
  }: { kind?: NamedRow['kind'] | undefined; after?: { key: number; id: string } | undefined; limit: number },
): Promise<Named> {
  const plain = literally(typed);
  const { rows } = await rankNames(
    db,
    { typed, pattern: `${plain}%`, inside: `% ${plain}%`, ...(kind && { kind }), ...after } as never,
    { rows: limit, least: alike * 0.8 },
  );
  return rows[0]!;
}

interface NamedThings {
  companies: {
    id: string;
    slug: string;
    name: string;
    aliases: string[];
    about: string;
    sample: boolean;
    questionsCount: number;
    askedBy: number;
  }[];
  topics: {
    id: string;
    slug: string;
    name: string;
    about: string;
    synonyms: string[];
    tracks: string[];
    minutes: number;
    questionsCount: number;
  }[];
  members: { id: string; handle: string; displayName: string; headline: string; sample: boolean }[];
}

const list = (table: string, columns: string, ids: Placeholder) =>
  sql`coalesce((select json_agg(json_build_object(${sql.raw(columns)})) from ${sql.raw(table)} x where x.id = any(${ids}::uuid[])), '[]')`;

const named = hot('named', (db, { ids }: Slots<{ ids: string[] }>, _: object) =>
  statement<NamedThings>(
    db,
    sql`select
    ${list('companies', `'id', id, 'slug', slug, 'name', name, 'aliases', aliases, 'about', about, 'sample', sample, 'questionsCount', questions_count, 'askedBy', coalesce((asked ->> 'members')::int, 0)`, ids)} as companies,
    ${list('topics', `'id', id, 'slug', slug, 'name', name, 'about', about, 'synonyms', synonyms, 'tracks', tracks, 'minutes', minutes, 'questionsCount', questions_count`, ids)} as topics,
    ${list('members', `'id', id, 'handle', handle, 'displayName', display_name, 'headline', headline, 'sample', sample`, ids)} as members`,
  ),
);

/** What stands beside these names. */
export const findNamed = async (db: Db, ids: string[]): Promise<NamedThings> =>
  ids.length ? (await named(db, { ids }, {})).rows[0]! : { companies: [], topics: [], members: [] };

/** The slug of the topic with this slug, name or other name (small letters). */
export async function findTopicSlug(db: Db, key: string): Promise<string | undefined> {
  const { rows } = (await db.execute(sql`select slug from topics t
    where slug = ${key} or lower(name) = ${key} or exists (select 1 from unnest(synonyms) s where lower(s) = ${key})
    order by slug = ${key} desc, lower(name) = ${key} desc, position limit 1`)) as unknown as {
    rows: { slug: string }[];
  };
  return rows[0]?.slug;
}
