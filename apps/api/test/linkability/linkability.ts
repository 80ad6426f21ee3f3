import { loadBase } from '../../seed/load-base.ts';
import { buildApp } from '../../src/app.ts';
import { connectPostgres } from '../../src/platform/db/connect.ts';
import { tellPairs } from './tell-pairs.ts';
import { watchForum } from './watch-forum.ts';

/** What `scripts/linkability-proofs.mjs` runs, built: watches a new forum in this database and prints how well its authors are told. */
const [url, authors] = process.argv.slice(2);
const database = connectPostgres(url!);
await database.migrate();
await loadBase(database.db);
// A Wednesday in the morning, in which nobody's minute is the first of a day.
const clock = { now: new Date('2026-09-02T08:00:00Z') };
const app = await buildApp({
  db: database.db,
  secret: 'a secret for proofs, long enough to be one',
  url: 'http://debrief.test',
  now: () => clock.now,
});
const { posts, profilesChanged, requests } = await watchForum(app, database.db, clock, Number(authors));
console.log(
  JSON.stringify({
    ...tellPairs(posts, profilesChanged),
    posts: posts.length,
    minutes: profilesChanged.size,
    requests,
  }),
);
await app.close();
await database.close();
