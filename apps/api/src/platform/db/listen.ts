import pg from 'pg';

/** What was sent, or null when some may have been missed. */
type Heard = (payload: string | null) => void;

/** Hears what is notified on a channel after commit, in this process and in others; gives what stops it. */
export type Listen = (channel: string, heard: Heard) => Promise<() => Promise<void>>;

const soon = 1_000;

/** On a connection of its own, which is made anew when it breaks. */
export const listenOn =
  (connectionString: string): Listen =>
  async (channel, heard) => {
    let ended = false;
    let client: pg.Client | undefined;
    let again: NodeJS.Timeout | undefined;

    const connect = async () => {
      const fresh = new pg.Client({ connectionString, keepAlive: true });
      fresh.on('notification', ({ payload }) => heard(payload ?? null));
      fresh.on('error', () => {});
      fresh.on('end', () => {
        if (!ended && client === fresh) retry();
      });
      client = fresh;
      await fresh.connect();
      await fresh.query(`listen ${pg.escapeIdentifier(channel)}`);
    };
    const retry = () => {
      // A connection that cannot be made says so twice.
      clearTimeout(again);
      again = setTimeout(() => {
        connect().then(
          () => heard(null),
          () => {
            if (!ended) retry();
          },
        );
      }, soon);
    };

    await connect();
    return async () => {
      ended = true;
      clearTimeout(again);
      await client?.end();
    };
  };
