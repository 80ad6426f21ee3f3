import pg from 'pg';

type Ask = (config: unknown, ...rest: unknown[]) => Promise<unknown>;

/**
 * A connection that does not wait for one answer before it sends the next statement: those that are asked for in one go leave
 * in one write, in their order, and each has its own answer. A BEGIN goes with the first statement of its transaction.
 */
export class PipelinedClient extends pg.Client {
  #isGathering = false;

  constructor(config?: pg.ClientConfig) {
    super({ ...config, pipeline: true } as pg.ClientConfig);
    const ask = this.query.bind(this) as Ask;
    const gathered: Ask = (config, ...rest) => {
      this.#gather();
      const answer = ask(config, ...rest);
      if ((config as { text?: unknown }).text !== 'begin') return answer;
      // It fails only with the connection, and then what comes next fails too.
      answer.catch(() => {});
      return Promise.resolve({ rows: [] });
    };
    this.query = gathered as typeof this.query;
  }

  /** Until whatever runs now has run: then everything is sent. */
  #gather(): void {
    if (this.#isGathering) return;
    this.#isGathering = true;
    const { stream } = (this as unknown as { connection: { stream: { cork(): void; uncork(): void } } }).connection;
    stream.cork();
    process.nextTick(() => {
      this.#isGathering = false;
      stream.uncork();
    });
  }
}
