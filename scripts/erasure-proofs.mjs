import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { dumpOf, restore, whereInDump } from './dump-for-proof.mjs';
import { freePort } from './free-port.mjs';
import { somebody, wholeLife } from './life-for-proof.mjs';
import { withDatabase, withFolder } from './proof-databases.mjs';
import { inRoot } from './root.mjs';
import { secret, serve } from './served.mjs';

/** Where something of somebody who went may stand, and why. */
const reviewed = {
  'public.audit_events.subject_id':
    'that a moderator warned them: the log is only added to, and the id leads to nobody any more',
  'public.mails.email': 'the last mail, which says that the account is deleted: until it is sent, two days at the most',
};

/** What somebody who leaves their posts leaves: what everyone may read, and is not the account. */
const left = [
  'title',
  'body',
  'named',
  'under',
  'note',
  'strength',
  'change',
  'hidden',
  'second',
  'changed',
  'remark',
  'nameless',
];

export const erasureProofs = {
  'erasure: a whole dump holds nothing of who deleted their account, nor does an old one once it is restored': (
    server,
  ) =>
    withFolder((folder) =>
      withDatabase(server, 'erasure', (url) =>
        withDatabase(server, 'erasure_restored', (restored) => goneForGood(url, restored, folder)),
      ),
    ),
};

async function goneForGood(url, restored, folder) {
  const server = await serve({ port: await freePort(), DATABASE_URL: url, ERASURES_DIR: folder });
  try {
    const others = {
      peer: await somebody(server.url, url, 'the-peer'),
      other: await somebody(server.url, url, 'the-other'),
      moderator: await somebody(server.url, url, 'the-moderator', { role: 'moderator' }),
    };
    const takes = await wholeLife(server.url, url, 'zqquokkaone', others);
    const leaves = await wholeLife(server.url, url, 'zqnumbattwo', others);
    for (const { ask } of [takes, leaves])
      while ((await ask('GET', '/me/files')).items[0].state === 'waiting') await pause(100);
    const needles = needlesOf(takes, leaves);

    const before = await dumpOf(url);
    const stood = whereInDump(before, needles);
    assert.ok(stood.length > 40, `only ${stood.length} columns held anything before: the search finds too little`);
    for (const life of [takes, leaves])
      for (const [place, word] of Object.entries(life.words))
        assert.notDeepEqual(whereInDump(before, [word]), [], `the word of ${place} stood nowhere`);

    await takes.ask('POST', '/me/deletion', { password: takes.password, posts: 'take' });
    await leaves.ask('POST', '/me/deletion', { password: leaves.password, posts: 'leave' });
    assert.deepEqual(notReviewed(await dumpOf(url), needles), []);

    restore(restored, before);
    assert.equal(whereInDump(await dumpOf(restored), needles).length, stood.length, 'the backup brings them back');
    const settings = { ...process.env, DATABASE_URL: restored, ERASURES_DIR: folder, SECRET_KEY: secret };
    execFileSync(process.execPath, [inRoot('scripts/replay-erasures.mjs')], { env: settings, stdio: 'ignore' });
    assert.deepEqual(notReviewed(await dumpOf(restored), needles), []);
    return `${needles.length} words, names, addresses and ids of two members stood in ${stood.length} columns; after each deleted their account, none but in ${Object.keys(reviewed).join(' and ')}; an old backup restored held them all, and none after erasures:replay`;
  } finally {
    await server.end('SIGKILL');
  }
}

/** Everything of whoever takes it along; of whoever leaves it, what was theirs alone or nobody else could read. */
const needlesOf = (takes, leaves) => [
  ...Object.values(takes.words),
  ...Object.entries(leaves.words).flatMap(([place, word]) => (left.includes(place) ? [] : [word])),
  takes.id,
  leaves.id,
];

const notReviewed = (dump, needles) => whereInDump(dump, needles).filter((column) => !(column in reviewed));
