import { randomUUID } from 'node:crypto';
import { plainText } from '@debrief/prose';
import type { Db } from '../platform/db/connect.ts';
import { keepWorking } from '../platform/keep-working.ts';
import { type Embedder, NotEmbedded } from './embedder.ts';
import { lastDoc, listToEmbed, type ToEmbed } from './embeddings.queries.ts';
import { putEmbeddings, takeTurn } from './embeddings.writes.ts';

/** What asking for embeddings needs, and how far it has come; `worker` names it among all processes. */
export interface EmbeddingRound {
  db: Db;
  now: () => Date;
  embedder: Embedder;
  worker: string;
  /** Whatever came into search up to here has been asked of. */
  done: number;
  /** Not before, after nothing came of it `failures` times in a row. */
  notBefore: Date;
  failures: number;
  /** Hears why nothing came. */
  failed: (error: unknown) => void;
}

export const beginEmbedding = (given: Pick<EmbeddingRound, 'db' | 'now' | 'embedder' | 'failed'>): EmbeddingRound => ({
  ...given,
  worker: randomUUID(),
  done: 0,
  notBefore: new Date(0),
  failures: 0,
});

const second = 1_000;
/** Longer than one request may take: another process goes on for one that was killed. */
const lease = 60 * second;
const atOnce = 32;
/** Characters of a question that are sent; what it asks is said by then. */
const longest = 4_000;
/** What is written at the same time may be committed in another order. */
const overlap = 1_000;
const pauseAfter = (failures: number) => Math.min(5 * second * 2 ** (failures - 1), 600 * second);

/** Asks for the embeddings of some questions that have none; true where there were any. */
export async function workOnEmbedding(round: EmbeddingRound): Promise<boolean> {
  const { db, now, embedder, worker } = round;
  const { model } = embedder;
  if (now() < round.notBefore) return false;
  const last = await lastDoc(db);
  const some = await listToEmbed(db, model, { after: round.done, most: atOnce });
  if (!some.length) {
    round.done = Math.max(0, last - overlap);
    return false;
  }
  if (!(await takeTurn(db, { model, worker, now: now(), until: new Date(now().getTime() + lease) }))) return false;
  try {
    const vectors = await embedder.embed(some.map(textOf));
    await putEmbeddings(
      db,
      model,
      some.map(({ doc }, n) => ({ doc, ...directionOf(vectors[n]!) })),
    );
    round.failures = 0;
    return true;
  } catch (error) {
    if (!(error instanceof NotEmbedded)) throw error;
    round.failures += 1;
    round.notBefore = new Date(now().getTime() + pauseAfter(round.failures));
    round.failed(error);
    return false;
  }
}

const textOf = ({ title, body }: ToEmbed): string => `${title}\n\n${plainText(body)}`.trim().slice(0, longest);

/** The vector at length 1, and the sign of each of its numbers. */
function directionOf(vector: number[]): { signs: string; vector: number[] } {
  const length = Math.hypot(...vector);
  return {
    signs: vector.map((number) => (number > 0 ? '1' : '0')).join(''),
    vector: vector.map((number) => number / length),
  };
}

/** Asks for embeddings as questions come, until the returned function is called; a request under way is waited for. */
export const workOnEmbeddings = (given: Parameters<typeof beginEmbedding>[0]): (() => Promise<void>) => {
  const round = beginEmbedding(given);
  return keepWorking(() => workOnEmbedding(round), given.failed);
};
