import { eq } from 'drizzle-orm';
import type { Db } from '../platform/db/connect.ts';
import { questions } from '../questions/questions.table.ts';
import { sightings } from './sightings.table.ts';

/** A sighting with how many there are for its question. */
export async function findSighting(db: Db, id: string) {
  const [row] = await db
    .select({ id: sightings.id, sightings: questions.sightingsCount })
    .from(sightings)
    .innerJoin(questions, eq(questions.id, sightings.questionId))
    .where(eq(sightings.id, id));
  return row;
}
