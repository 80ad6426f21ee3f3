import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { call } from './call-api.mjs';
import { catchMails } from './catch-mails.mjs';
import { freePort } from './free-port.mjs';
import { Client, withDatabase, withFolder } from './proof-databases.mjs';
import { serve } from './served.mjs';

const patience = 30_000;

export const mailProofs = {
  'mails: a server killed inside the handing over repeats a letter once at most, under its Message-ID, and a digest never':
    (server) => withDatabase(server, 'mails', killedWhileHandingOver),
  'mails: what is not mailed is shown at /dev/mail while trying out alone': (server) =>
    withDatabase(server, 'no_dev_mail', shownWhileTryingOut),
};

async function until(what, isSo) {
  for (const began = performance.now(); !(await isSo()); await pause(25))
    assert.ok(performance.now() - began < patience, `${what}, not within ${patience / 1000} s`);
}

async function killedWhileHandingOver(url) {
  /** @type {Promise<any> | undefined} */
  let starting;
  let kills = 0;
  let deadly = true;
  // A server may hand something over before it is known to be ready.
  const end = async () => (await starting)?.end('SIGKILL');
  const mail = await catchMails(async () => {
    if (!deadly) return;
    await end();
    kills++;
  });
  const port = await freePort();
  const start = () => {
    starting = serve({ port, DATABASE_URL: url, SMTP_URL: mail.url });
    return starting;
  };
  const client = new Client(url);
  await client.connect();
  /** Whoever took it is taken for dead after two minutes: nobody waits for them here. */
  const passTime = () =>
    client.query(`update mails set taken_at = taken_at - interval '3 minutes', due_at = due_at - interval '3 minutes'`);
  const waiting = async () => Number((await client.query('select count(*) as n from mails')).rows[0].n);
  /** Starts it and lets it work until it is killed, or has nothing left. */
  const work = async () => {
    const before = kills;
    await passTime();
    await start();
    await until('it works', async () => kills > before || (await waiting()) === 0);
    // Two must not stand at one port, of which only one is known.
    await end();
  };
  try {
    // Nobody to kill while it is set up.
    deadly = false;
    const server = await start();
    const join = async (email) =>
      (await call(server.url, 'POST', '/auth/register', { body: { email, password: 'a password for proofs' } })).body;
    const [author, other] = [await join('author@example.org'), await join('other@example.org')];
    await client.query('update credentials set verified_at = now()');
    const question = { title: 'What would you ask first, and why that?', topics: ['technical'], companies: [] };
    const asked = await call(server.url, 'POST', '/questions', { token: author.accessToken, body: question });
    const said = { body: 'What do you mean by first?' };
    await call(server.url, 'POST', `/questions/${asked.body.id}/comments`, { token: other.accessToken, body: said });
    await until('what was written is sent', async () => (await waiting()) === 0);
    await end();

    const put = async (kind, id, more = '') => {
      mail.letters.length = 0;
      const way = kind === 'news' ? `'daily', 0, 1000000` : 'null, null, null';
      await client.query(
        `insert into mails (id, kind, member_id, email, way, news_after, news_up_to, created_at, due_at)
         values ($1, $2, $3, ${more || 'null'}, ${way}, now(), now())`,
        [id, kind, author.member.id],
      );
    };
    deadly = true;
    const letter = 'aaaaaaaa-0000-4000-8000-000000000001';
    await put('reset', letter, `'author@example.org'`);
    for (let n = 0; n < 4 && (await waiting()); n++) await work();
    const repeated = [...mail.letters];
    assert.equal(repeated.length, 2, `the letter went out ${repeated.length} times`);
    for (const { text } of repeated) assert.match(text, new RegExp(`^Message-ID: <${letter}@`, 'im'));

    const digest = 'aaaaaaaa-0000-4000-8000-000000000002';
    await put('news', digest);
    for (let n = 0; n < 4 && (await waiting()); n++) await work();
    assert.equal(mail.letters.length, 1, `the digest went out ${mail.letters.length} times`);
    const deaths = kills;
    assert.equal(deaths, 3, 'it was killed each time that it handed something over');
    await end();

    // By which one sees that it counts: nobody is killed, and each goes out once.
    deadly = false;
    await put('reset', 'aaaaaaaa-0000-4000-8000-000000000003', `'author@example.org'`);
    await work();
    assert.equal(mail.letters.length, 1);
    return `killed ${deaths} times inside the handing over: a letter went out twice under one Message-ID, a digest once; unkilled, once`;
  } finally {
    await end();
    await client.end();
    await mail.close();
  }
}

async function shownWhileTryingOut(url) {
  const email = 'forgetful@example.org';
  const mayShow = async (settings, { letter = false } = {}) => {
    let printed = '';
    const heard = (text) => (printed += text);
    const server = await serve({ port: await freePort(), heard, ...settings });
    const page = () => fetch(`${server.url}/dev/mail`, { headers: { accept: 'text/plain' } });
    try {
      const { status } = await page();
      if (!letter) return status;
      await call(server.url, 'POST', '/auth/register', { body: { email, password: 'a password for proofs' } });
      await call(server.url, 'POST', '/auth/forgot', { body: { email } });
      // The link that stands in the terminal is the one that is on the page.
      const link = () => /https?:\/\/\S+#\S+/.exec(printed)?.[0];
      await until('the letter is printed', async () => printed.includes(`Mail to ${email}: `) && link());
      const shown = await (await page()).text();
      assert.ok(shown.includes(link()), `${link()} is printed, and not on the page: ${shown}`);
      assert.ok(shown.includes(email));
      return status;
    } finally {
      await server.end('SIGKILL');
    }
  };
  const embedded = await withFolder((folder) => mayShow({ DATA_DIR: folder }, { letter: true }));
  const open = await withFolder((folder) => mayShow({ DATA_DIR: folder, PUBLIC_URL: 'http://localhost:3000' }));
  const mailed = await withFolder((folder) => mayShow({ DATA_DIR: folder, SMTP_URL: 'smtp://127.0.0.1:9' }));
  const postgres = await mayShow({ DATABASE_URL: url });
  assert.deepEqual({ embedded, open, mailed, postgres }, { embedded: 200, open: 404, mailed: 404, postgres: 404 });
  return 'a letter is read in the terminal and at /dev/mail on the embedded engine; not with PUBLIC_URL, with SMTP_URL or on PostgreSQL';
}
