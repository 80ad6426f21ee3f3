import type { FastifyInstance } from 'fastify';
import { writeLetter } from '../src/digests/write-letter.ts';
import type { Letter } from '../src/mails/letter.ts';
import { localCarrier } from '../src/mails/local-carrier.ts';
import { workOnMail } from '../src/mails/work-on-mails.ts';
import type { Db } from '../src/platform/db/connect.ts';
import { secret, it as usual } from './it.ts';

/** Sends what is due and gives the letters, the oldest first. */
type Post = () => Promise<Letter[]>;

export const tokenIn = ({ link }: Letter): string => link!.url.split('#')[1]!;

export const it = usual.extend<{ post: Post }>({
  post: async (
    { db, clock }: { db: Db; clock: { now: Date }; app: FastifyInstance },
    use: (post: Post) => Promise<void>,
  ) => {
    const writing = { db, now: () => clock.now, url: 'http://debrief.test', secret };
    await use(async () => {
      const carrier = localCarrier(() => {});
      const round = { ...writing, carrier, failed: () => {}, write: writeLetter.bind(undefined, writing) };
      while (await workOnMail(round));
      return carrier.mails.map(({ letter }) => letter).reverse();
    });
  },
});
