import { sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { hot, type Slots, statement } from '../platform/db/hot.ts';

export interface ToEmbed {
  doc: number;
  title: string;
  body: string;
}

/** The questions beyond `after` of which this model has not been asked yet, in the order they came into search. */
export async function listToEmbed(db: Db, model: string, { after, most }: { after: number; most: number }) {
  const { rows } = (await db.execute(sql`
    select s.doc, q.title, q.body from search_questions s join questions q on q.id = s.question_id
    where s.doc > ${after} and not exists (select from question_embeddings e where e.doc = s.doc and e.model = ${model})
    order by s.doc limit ${most}`)) as unknown as { rows: ToEmbed[] };
  return rows;
}

export async function lastDoc(db: Db): Promise<number> {
  const { rows } = (await db.execute(sql`select coalesce(max(doc), 0) as doc from search_questions`)) as unknown as {
    rows: [{ doc: number }];
  };
  return rows[0].doc;
}

/** So many whose signs differ least are compared exactly. */
const looked = 200;

/** Reads the signs of every question of that model, and the vectors of those that differ least. */
const near = hot('near questions', (db, at: Slots<{ questionId: string; model: string }>, { rows }: { rows: number }) =>
  statement<{ id: string; cosine: number }>(
    db,
    sql`
    with own as materialized (
      select e.doc, e.signs, e.vector from search_questions s join question_embeddings e using (doc)
      where s.question_id = ${at.questionId}::uuid and e.model = ${at.model}),
    alike as (
      select e.doc, e.vector, own.vector as own from own join question_embeddings e
        on e.model = ${at.model} and e.doc <> own.doc and length(e.signs) = length(own.signs)
      order by bit_count(e.signs # own.signs), e.doc limit ${sql.raw(`${looked}`)})
    select s.question_id as id, c.cosine from alike a join search_questions s using (doc)
      cross join lateral (select sum(x.a::float8 * x.b) as cosine from unnest(a.vector, a.own) as x (a, b)) c
    order by c.cosine desc, id limit ${sql.raw(`${rows}`)}`,
  ),
);

/** Questions that point most nearly where this one does, nearest first; none where the model has not been asked of it yet. */
export async function listNear(
  db: Db,
  { questionId, model, limit }: { questionId: string; model: string; limit: number },
): Promise<{ id: string; cosine: number }[]> {
  return (await near(db, { questionId, model }, { rows: limit })).rows;
}
