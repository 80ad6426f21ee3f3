import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Refusal } from '../platform/errors.ts';
import { cardSize, layOut } from './card-layout.ts';
import { type CardText, versionOf } from './card-text.ts';
import { withoutMissing } from './drawable.ts';

type Drawn = { png: Uint8Array } | { missing: string[] } | { failed: string };

/** A process that starts draws its first card within a second; on a machine under load it takes longer. */
const patience = 15_000;
const idleAfter = 30_000;
const mostWaiting = 20;
const mostKept = 4 * 1024 * 1024;

const busy = () =>
  new Refusal('service.busy', 'Too many pictures are being drawn just now. Try again in a moment.', {
    extra: { retryAfter: 10 },
  });

/**
 * Draws cards in a process of its own, one at a time: it keeps no request waiting, its memory comes back when it ends (half a
 * minute after the last card), and what breaks it breaks nothing else. The last few cards are kept, up to 4 MB.
 */
export class CardDrawer {
  private process: ChildProcess | undefined;
  private idle: NodeJS.Timeout | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private kept = new Map<string, Buffer>();
  private keptBytes = 0;
  private drawing = new Map<string, Promise<Buffer>>();

  /** The card as a PNG; refuses (service.busy) where too many wait, or it takes too long. */
  draw(text: CardText): Promise<Buffer> {
    const version = versionOf(text);
    const kept = this.kept.get(version);
    if (kept) {
      // The one looked at last is thrown away last.
      this.kept.delete(version);
      this.kept.set(version, kept);
      return Promise.resolve(kept);
    }
    const same = this.drawing.get(version);
    if (same) return same;
    if (this.waiting >= mostWaiting) return Promise.reject(busy());
    this.waiting += 1;
    const drawn = this.last
      .then(() => this.drawNow(text))
      .then((png) => this.keep(version, png))
      .finally(() => {
        this.waiting -= 1;
        this.drawing.delete(version);
      });
    this.last = drawn.catch(() => undefined);
    this.drawing.set(version, drawn);
    return drawn;
  }

  end(): void {
    clearTimeout(this.idle);
    this.process?.kill();
    this.process = undefined;
  }

  private async drawNow(text: CardText): Promise<Buffer> {
    const drawn = await this.ask(text);
    if ('png' in drawn) return Buffer.from(drawn.png);
    if ('failed' in drawn) throw new Error(`A card was not drawn: ${drawn.failed}`);
    const readable = await this.ask(withoutMissing(text, drawn.missing));
    if ('png' in readable) return Buffer.from(readable.png);
    throw new Error(`A card was not drawn: ${JSON.stringify(readable)}`);
  }

  private ask(text: CardText): Promise<Drawn> {
    clearTimeout(this.idle);
    const drawer = this.process ?? this.start();
    return new Promise<Drawn>((resolve, reject) => {
      const settle = (then: () => void) => {
        clearTimeout(tooLong);
        drawer.off('message', came).off('exit', ended);
        this.idle = setTimeout(() => this.end(), idleAfter).unref();
        then();
      };
      const came = (drawn: unknown) => settle(() => resolve(drawn as Drawn));
      const ended = () => settle(() => reject(busy()));
      const tooLong = setTimeout(() => {
        this.end();
        settle(() => reject(busy()));
      }, patience);
      drawer.on('message', came).on('exit', ended);
      drawer.send({ card: layOut(text), size: cardSize }, (error) => error && ended());
    });
  }

  private start(): ChildProcess {
    const drawer = fork(fileURLToPath(new URL('draw-cards.mjs', import.meta.url)), [], {
      serialization: 'advanced',
      // It needs no secret of ours.
      env: {},
      execArgv: ['--max-old-space-size=64', '--max-semi-space-size=1'],
    });
    drawer.on('exit', () => {
      if (this.process === drawer) this.process = undefined;
    });
    // Nothing waits for it to end: it ends when we do.
    drawer.unref();
    drawer.channel?.unref();
    this.process = drawer;
    return drawer;
  }

  private keep(version: string, png: Buffer): Buffer {
    this.kept.set(version, png);
    this.keptBytes += png.length;
    for (const [oldest, { length }] of this.kept) {
      if (this.keptBytes <= mostKept) break;
      this.kept.delete(oldest);
      this.keptBytes -= length;
    }
    return png;
  }
}
