import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../platform/errors.ts';

/** Who went, and what becomes of what they wrote. No name, no address: an id that a backup may still hold. */
const Erasure = z.strictObject({ memberId: z.guid(), posts: z.enum(['take', 'leave']), at: z.iso.datetime() });
type Erasure = z.infer<typeof Erasure>;

/**
 * The list of erasures, in a folder beside the database and not in it: a backup that is restored brings back who went since it was made,
 * and this says who has to go again. One file each, written to the disk before the database is asked.
 */
export interface Erasures {
  add(erasure: Erasure): Promise<void>;
  takeBack(memberId: string): Promise<void>;
  list(): Promise<Erasure[]>;
}

/** Where nothing is kept nobody goes: a restored backup would bring them back. */
export const nowhere: Erasures = {
  async add() {
    throw new Refusal(
      'service.busy',
      'Accounts cannot be deleted here just now. Nothing was changed; try again later.',
    );
  },
  async takeBack() {},
  list: async () => [],
};

export function erasuresIn(folder: string): Erasures {
  const fileOf = (memberId: string) => join(folder, `${memberId}.json`);
  const keep = async (erasure: Erasure) => {
    await mkdir(folder, { recursive: true });
    const beside = `${fileOf(erasure.memberId)}.${process.pid}`;
    const file = await open(beside, 'w', 0o600);
    try {
      await file.writeFile(JSON.stringify(erasure));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, fileOf(erasure.memberId));
  };
  return {
    async add(erasure) {
      await keep(erasure).catch((cause: unknown) => {
        throw Object.assign(
          new Refusal('service.busy', 'Accounts cannot be deleted just now. Nothing was changed; try again later.'),
          { cause },
        );
      });
    },
    takeBack: (memberId) => rm(fileOf(memberId), { force: true }),
    async list() {
      const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return [];
        throw error;
      });
      const found = names.filter((name) => name.endsWith('.json')).sort();
      return Promise.all(
        found.map(async (name) => Erasure.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))),
      );
    },
  };
}
