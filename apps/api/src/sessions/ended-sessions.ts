import type { Db } from '../platform/db/connect.ts';
import type { Listen } from '../platform/db/listen.ts';
import { accessLife } from './open-session.ts';
import { findEndedSince } from './sessions.queries.ts';
import { sessionsChannel } from './sessions.writes.ts';

/**
 * Sessions that ended, in this process or another, while access tokens of theirs may be about: so a signed-out token is
 * refused without a query for each request. One whose token has run out by itself is forgotten.
 */
export class EndedSessions {
  readonly #db: Db;
  /** When each was heard of, the oldest first. */
  readonly #heardAt = new Map<string, number>();
  #stop: (() => Promise<void>) | undefined;

  constructor(db: Db) {
    this.#db = db;
  }

  async start(listen: Listen): Promise<void> {
    this.#stop = await listen(sessionsChannel, (id) => {
      if (id) this.add(id);
      else this.#read().catch(() => {});
    });
    await this.#read();
  }

  async end(): Promise<void> {
    await this.#stop?.();
  }

  add(sessionId: string): void {
    const now = Date.now();
    for (const [id, at] of this.#heardAt) {
      if (at > now - accessLife) break;
      this.#heardAt.delete(id);
    }
    this.#heardAt.delete(sessionId);
    this.#heardAt.set(sessionId, now);
  }

  has(sessionId: string): boolean {
    return this.#heardAt.has(sessionId);
  }

  /** What this process did not hear: before it began, or while its connection was broken. */
  async #read(): Promise<void> {
    for (const id of await findEndedSince(this.#db, new Date(Date.now() - accessLife))) this.add(id);
  }
}
