import { sql } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';

/** Of these, what still stands in search as it was asked of: the rest has been changed meanwhile, and is asked of anew. */
export async function putEmbeddings(
  db: Db,
  model: string,
  embeddings: { doc: number; signs: string; vector: number[] }[],
): Promise<void> {
  await db.execute(sql`
    insert into question_embeddings (doc, model, signs, vector)
    select g.doc, ${model}, g.signs::varbit, g.vector
    from json_to_recordset(${JSON.stringify(embeddings)}::json) as g (doc int, signs text, vector real[])
      join search_questions s on s.doc = g.doc
    order by g.doc on conflict (doc, model) do nothing`);
}

/** True where this worker may ask for embeddings of this model until then: nobody else does. */
export async function takeTurn(
  db: Db,
  turn: { model: string; worker: string; now: Date; until: Date },
): Promise<boolean> {
  const [now, until] = [turn.now.toISOString(), turn.until.toISOString()];
  const { rows } = (await db.execute(sql`
    insert into embedding_turns (model, worker, until) values (${turn.model}, ${turn.worker}, ${until}::timestamptz)
    on conflict (model) do update set worker = excluded.worker, until = excluded.until
      where embedding_turns.worker = excluded.worker or embedding_turns.until < ${now}::timestamptz
    returning model`)) as unknown as { rows: unknown[] };
  return rows.length === 1;
}
