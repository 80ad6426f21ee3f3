import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { call } from './call-api.mjs';
import { catchMails } from './catch-mails.mjs';
import { crawl } from './crawl-for-proof.mjs';
import { freePort } from './free-port.mjs';
import { somebody, wholeLife } from './life-for-proof.mjs';
import { onServer, withDatabase, withFolder } from './proof-databases.mjs';
import { serve } from './served.mjs';

/** What only the one who wrote it may find. */
const own = ['email', 'private', 'bylink', 'draft', 'nextversion', 'list', 'search', 'program'];
/** What moderators may find too. */
const before = ['withheld', 'appeal', 'flag', 'asker', 'askerswords'];
/** What everybody may find, and nobody beside who wrote it. */
const nameless = ['hidden', 'second', 'remark', 'nameless'];

export const canaryProofs = {
  'canaries: no page, feed, mail, log line or response tells anybody else what is one member’s alone': (server) =>
    withFolder((folder) => withDatabase(server, 'canaries', (url) => nothingTells(url, folder))),
};

async function nothingTells(url, folder) {
  const mails = await catchMails();
  let log = '';
  const heard = (text) => (log += text);
  const settings = { DATABASE_URL: url, ERASURES_DIR: folder, SMTP_URL: mails.url, LOG_LEVEL: 'debug' };
  const server = await serve({ port: await freePort(), heard, ...settings });
  try {
    const others = {
      peer: await somebody(server.url, url, 'the-peer'),
      other: await somebody(server.url, url, 'the-other'),
      moderator: await somebody(server.url, url, 'the-moderator', { role: 'moderator' }),
      admin: await somebody(server.url, url, 'the-admin', { role: 'admin' }),
    };
    const life = await wholeLife(server.url, url, 'zqquokka', others);
    Object.assign(life.words, { asker: 'zqquokkaasker', askerswords: 'zqquokkaaskerswords' });
    const asked = {
      address: `/answers/${life.ids.answer}`,
      reason: 'private',
      standing: 'person',
      name: life.words.asker,
      email: 'someone@example.org',
      words: `This names ${life.words.askerswords}, which nobody agreed to.`,
      truthful: true,
    };
    assert.equal((await call(server.url, 'POST', '/takedowns', { body: asked })).status, 201);
    // What a busy machine writes comes later.
    for (const began = Date.now(); Date.now() - began < 20_000 && !log.includes('/api/v1/takedowns'); ) await pause(50);
    const written = log;

    const known = await knownOf(life, others.moderator);
    const searches = Object.values(life.words);
    const foundBy = async (who = {}) => crawl(server.url, { token: who.token, cookie: who.cookie, known, searches });
    const seen = {
      guest: await foundBy(),
      peer: await foundBy(others.peer),
      blocked: await foundBy(others.other),
      moderator: await foundBy(others.moderator),
      admin: await foundBy(others.admin),
    };

    // By which one sees that it is there to be found.
    const mine = await foundBy(life);
    for (const place of own)
      assert.ok(holds(mine, life.words[place]).length, `whoever wrote it does not find ${place}`);
    for (const place of before)
      assert.ok(holds(seen.moderator, life.words[place]).length, `the moderator does not find ${place}`);
    for (const place of nameless)
      assert.ok(holds(seen.guest, life.words[place]).length, `a guest does not find ${place}`);

    const told = [];
    for (const [who, responses] of Object.entries(seen)) {
      const secret = ['moderator', 'admin'].includes(who) ? own : [...own, ...before];
      for (const place of secret)
        for (const { address } of holds(responses, life.words[place])) told.push(`${who} finds ${place} at ${address}`);
      told.push(
        ...responses.flatMap((response) =>
          namesBeside(response, life).map((what) => `${who} finds ${what} at ${response.address}`),
        ),
      );
    }
    // That an address is to be verified, an act before a moderator, that a file is ready; and to everybody a digest of all there is.
    await onServer(
      url,
      'update credentials set verified_at = now()',
      `update mails set due_at = due_at - interval '2 days'`,
      ...[life, ...Object.values(others)].map(
        ({ id }) =>
          `insert into mails (id, kind, member_id, way, news_after, news_up_to, created_at, due_at)
           values (gen_random_uuid(), 'news', '${id}', 'daily', 0, 1000000, now(), now())`,
      ),
    );
    const digests = () => mails.letters.filter(({ text }) => /^List-Unsubscribe:/im.test(text));
    const got = ({ email }) => digests().some(({ to }) => to === email);
    // Admins and moderators have no news.
    const readers = [life, others.peer];
    for (const began = Date.now(); Date.now() - began < 20_000 && !readers.every(got); ) await pause(250);
    assert.ok(readers.every(got), 'a digest went to whoever has news');
    for (const { to, text } of mails.letters) {
      if (to.includes(life.words.email)) continue;
      for (const place of [...own, ...before, ...nameless])
        if (text.toLowerCase().includes(life.words[place])) told.push(`a mail to ${to} holds ${place}`);
    }
    assert.ok(
      mails.letters.some(({ to }) => to.includes(life.words.email)),
      'no mail went to whoever wrote',
    );
    for (const place of [...own, ...before, ...nameless])
      if (written.toLowerCase().includes(life.words[place])) told.push(`the log holds ${place}`);
    assert.ok(written.includes('/api/v1/me/files'), 'the log was not heard');
    assert.deepEqual(told, []);
    const responses = Object.values(seen).reduce((sum, all) => sum + all.length, 0);
    return `${responses} responses to a guest, a member, one who is blocked, a moderator and an admin, ${mails.letters.length} mails, ${digests().length} of them digests, and ${written.split('\n').length} lines of log: none of ${own.length + before.length} words of one member’s alone, and no name beside ${nameless.length} nameless posts; control: they find all themselves, in ${mine.length} responses`;
  } finally {
    await server.end('SIGKILL');
    await mails.close();
  }
}

const holds = (responses, word) =>
  // What one asks for is said back.
  responses.filter(({ address, text }) => text.toLowerCase().replaceAll(queryOf(address), '').includes(word));

const queryOf = (address) => /[?&]q="?(\w+)/.exec(address)?.[1] ?? '\0';

/** Where the smallest thing that holds the words of a nameless post also holds who wrote it; and a profile that holds any. */
function namesBeside({ address, text }, { handle, id, words }) {
  const [, body = ''] = text.split(/\n\n([\s\S]*)/);
  const isOf = (what) => [handle, id, words.calledso].some((name) => what.includes(name));
  const has = (what) => nameless.filter((place) => what.includes(words[place]));
  if (address.includes(`/members/${handle}`)) return has(body).map((place) => `${place} on the profile`);
  if (!body.startsWith('{')) return [];
  const found = [];
  const look = (value) => {
    if (value === null || typeof value !== 'object') return;
    if (!Array.isArray(value)) {
      const strings = Object.values(value)
        .filter((inner) => typeof inner === 'string')
        .join(' ');
      const { comments: _, answers: __, items: ___, ...rest } = value;
      if (has(strings).length && isOf(JSON.stringify(rest).replaceAll(queryOf(address), '')))
        found.push(`who wrote ${has(strings)}`);
    }
    for (const inner of Object.values(value)) look(inner);
  };
  look(JSON.parse(body));
  return found;
}

/** All ids and names by which something can be asked for; of what the member alone has, too. */
async function knownOf({ ask, ids, handle }, moderator) {
  const of = async (path) => (await ask('GET', path)).items.map(({ id }) => id);
  const questionId = [ids.alone, ids.used, ids.theirs, ids.nameless];
  const slugs = await Promise.all(questionId.map(async (id) => (await ask('GET', `/questions/${id}`)).slug));
  const cases = await Promise.all(
    ['open', 'closed'].map((state) => moderator.ask('GET', `/moderation/cases?limit=50&state=${state}`)),
  );
  return {
    questionId: [...questionId, ...slugs],
    answerId: [ids.answer, ids.hidden, ids.kept, ids.shown, ids.unseen],
    handle: [handle, 'the-peer'],
    slug: ['metrics', 'google'],
    number: ['1', '2'],
    key: ['question', `edit:${ids.hidden}`],
    collectionId: await of('/collections'),
    caseId: cases.flatMap(({ items }) => items.map(({ id }) => id)),
    fileId: await of('/me/files'),
  };
}
