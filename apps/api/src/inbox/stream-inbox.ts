import { PassThrough } from 'node:stream';
import { findAuthor } from '../authorship/find-author.ts';
import { hearNews } from '../notifications/hear-news.ts';
import type { Db } from '../platform/db/connect.ts';
import type { Listen } from '../platform/db/listen.ts';

/** Below every time-out between here and the page. */
const beat = 20_000;
/** Shorter than an access token lives: the page comes back with a new one. */
const lifetime = 10 * 60_000;
/** Windows of one member that may listen at once; the oldest makes way. */
const mostStreams = 6;

/** The open streams of this process, by member. */
export class InboxStreams {
  readonly #streams = new Map<string, Set<PassThrough>>();
  readonly #db: Db;
  #stop: (() => Promise<void>) | undefined;

  constructor(db: Db) {
    this.#db = db;
  }

  async start(listen: Listen): Promise<void> {
    this.#stop = await hearNews(listen, (contentId) => void this.#pass(contentId));
  }

  async end(): Promise<void> {
    for (const open of this.#streams.values()) for (const stream of open) stream.end();
    await this.#stop?.();
  }

  /** Server-sent events for one window: `news` whenever the inbox of this member has more. It says nothing of what. */
  open(memberId: string): PassThrough {
    const stream = new PassThrough();
    const open = this.#streams.get(memberId) ?? new Set();
    this.#streams.set(memberId, open.add(stream));
    if (open.size > mostStreams) [...open][0]?.end();

    const beating = setInterval(() => stream.write(':\n\n'), beat);
    const ending = setTimeout(() => stream.end(), lifetime);
    stream.once('close', () => {
      clearInterval(beating);
      clearTimeout(ending);
      open.delete(stream);
      if (!open.size && this.#streams.get(memberId) === open) this.#streams.delete(memberId);
    });
    stream.write('retry: 3000\n\n');
    return stream;
  }

  async #pass(contentId: string | null): Promise<void> {
    if (!this.#streams.size) return;
    const memberId = contentId && (await findAuthor(this.#db, contentId).catch(() => undefined));
    const told = contentId === null ? [...this.#streams.values()] : [this.#streams.get(memberId ?? '') ?? []];
    for (const open of told) for (const stream of open) stream.write('event: news\ndata:\n\n');
  }
}
