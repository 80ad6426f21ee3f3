import { ownData } from '@debrief/contract/client';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { replayKeys, secret } from '../../test/it.ts';
import { it as posts } from '../../test/mail-round.ts';
import { workOnFile } from './work-on-files.ts';

const email = 'ada@example.org';

/** Somebody of this address asks for a file, and it is made. */
const it = posts.extend<{ fileOf: (verified: boolean) => Promise<void> }>({
  fileOf: async ({ as, clock, db, member }, use) => {
    await use(async (verified) => {
      const one = await member();
      await db.execute(
        sql`insert into credentials (member_id, email, password_hash, verified_at) values (${one.id}, ${email}, '-', ${verified ? sql`now()` : null})`,
      );
      await as(one)(ownData.askForFile, {});
      const failed = (error: unknown) => {
        throw error;
      };
      await workOnFile({ db, now: () => clock.now, url: 'http://debrief.test', secret, replayKeys, failed });
    });
  },
});

describe('the mail that one’s file is ready', () => {
  it('goes to a verified address once the file is there, and leads to it without saying what is in it', async ({
    fileOf,
    post,
  }) => {
    await fileOf(true);
    const letters = await post();
    expect(letters).toMatchObject([
      {
        to: email,
        subject: 'Your file from Debrief is ready',
        link: { url: 'http://debrief.test/settings/your-data' },
      },
    ]);
    expect(await post()).toEqual([]);
  });

  it('goes to no address that nobody has shown to be theirs', async ({ fileOf, post }) => {
    await fileOf(false);
    expect(await post()).toEqual([]);
  });
});
