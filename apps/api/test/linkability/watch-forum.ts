import { randomInt } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { aMember } from '../../src/accounts/accounts.factory.ts';
import type { Member } from '../../src/platform/context.ts';
import type { Db } from '../../src/platform/db/connect.ts';
import { bearerOf } from '../bearer.ts';

/** An anonymous post as it looked to whoever watched. */
export interface Seen {
  id: string;
  /** The truth, which the watcher does not know. */
  author: string;
  questionId: string;
  /** Every value that stood in any response beside it, by its place there. */
  values: Map<string, Set<string>>;
  /** The minute it was first seen, and those in which anything of it changed. */
  arrived: number;
  changed: Set<number>;
}

interface Watched {
  posts: Seen[];
  /** By minute, whose profile was another than the minute before. */
  profilesChanged: Map<number, Set<string>>;
  requests: number;
}

const minute = 60_000;
const vocabulary = Array.from({ length: 900 }, (_, n) => `word${n.toString(36)}`);
/** Text that is independent of who writes. */
const text = () => Array.from({ length: 30 }, () => vocabulary[randomInt(vocabulary.length)]).join(' ');
/** How long until the next of a Poisson process with so many a minute, in minutes. */
const wait = (rate: number) => -Math.log(1 - randomInt(1_000_000) / 1_000_000) / rate;
const pick = <T>(all: T[]): T => all[randomInt(all.length)]!;

/** A forum in which so many authors post two anonymous answers each among much else, watched every minute with several accounts. */
export async function watchForum(
  app: FastifyInstance,
  db: Db,
  clock: { now: Date },
  authorsCount: number,
): Promise<Watched> {
  let requests = 0;
  const call = async (
    who: Member | undefined,
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: object,
  ) => {
    requests++;
    const response = await app.inject({
      method,
      url: path.startsWith('/api') || path.endsWith('.atom') ? path : `/api/v1${path}`,
      ...(body && { payload: body }),
      headers: who ? { authorization: bearerOf(app, who) } : {},
    });
    if (response.statusCode >= 300) throw new Error(`${method} ${path}: ${response.statusCode} ${response.body}`);
    return response;
  };

  const authors: Member[] = [];
  for (let n = 0; n < authorsCount; n++) authors.push(await aMember(db, { createdAt: clock.now }));
  const handles = new Map(authors.map(({ id }) => [id, `member-${id.slice(0, 8)}`]));
  // A guest, somebody who asked, somebody who blocks every second one, somebody whom every third one blocks, and somebody who follows everything.
  const [asker, blocker, follower] = [await aMember(db), await aMember(db), await aMember(db)];
  const [blocked, helper] = [await aMember(db), await aMember(db)];
  const questions: { id: string; slug: string }[] = [];
  for (let n = 0; n < Math.max(20, Math.ceil(authorsCount / 10)); n++) {
    // A few, and those of all others one each, since very many may not write to one.
    const by = n % 4 || n >= 20 ? await aMember(db) : asker;
    const made = await call(by, 'POST', '/questions', {
      title: `How would you measure number ${n}?`,
      topics: ['metrics'],
      companies: [],
    });
    questions.push(made.json());
    await call(follower, 'PUT', `/questions/${questions.at(-1)!.id}/follow`);
  }
  for (const [n, { id }] of authors.entries())
    if (n % 2) await call(blocker, 'PUT', `/members/${handles.get(id)}/block`);
  for (const author of authors.filter((_, n) => n % 3 === 0))
    await call(author, 'PUT', `/members/member-${blocked.id.slice(0, 8)}/block`);

  const help = async (who: Member) => {
    const claimed = await call(who, 'POST', '/lane/claims', {});
    if (claimed.statusCode === 204) return;
    const { id, revision } = claimed.json().answer;
    const review = { strength: text(), change: text(), through: 'nearly' };
    await call(who, 'PUT', `/answers/${id}/revisions/${revision}/review`, review);
  };

  // What will happen, and when.
  const doings: { at: number; act: () => Promise<unknown> }[] = [];
  const posts = new Map<string, Seen>();
  const rate = Math.max(3, authorsCount / 100);
  const length = Math.ceil((authorsCount * 2) / rate);
  const within = () => (randomInt(1_000_000) / 1_000_000) * length;
  const slots: number[] = [];
  for (let at = wait(rate); slots.length < authorsCount * 2; at += wait(rate)) slots.push(at);
  for (let n = slots.length - 1; n > 0; n--) {
    const other = randomInt(n + 1);
    [slots[n], slots[other]] = [slots[other]!, slots[n]!];
  }
  for (const [n, author] of authors.entries()) {
    const first = randomInt(questions.length);
    const second = (first + 1 + randomInt(questions.length - 1)) % questions.length;
    for (const [which, question] of [questions[first]!, questions[second]!].entries()) {
      const at = slots[n * 2 + which]!;
      const post = async () => {
        const made = (
          await call(author, 'POST', `/questions/${question.id}/answers`, { body: text(), authorship: 'anonymous' })
        ).json();
        posts.set(made.id, {
          id: made.id,
          author: author.id,
          questionId: question.id,
          values: new Map(),
          arrived: -1,
          changed: new Set(),
        });
        // Half are written anew some time later.
        if (randomInt(2))
          doings.push({
            at: at + wait(0.05),
            act: () => call(author, 'POST', `/answers/${made.id}/revisions`, { body: text(), basedOn: 1 }),
          });
        if (randomInt(2))
          doings.push({
            at: at + wait(0.05),
            act: () => call(pick(authors.filter((one) => one !== author)), 'PUT', `/answers/${made.id}/vote`),
          });
      };
      doings.push({ at, act: post });
    }
    // Under the name, independent of that.
    doings.push({
      at: within(),
      act: () => call(author, 'POST', `/questions/${pick(questions).id}/comments`, { body: text() }),
    });
    if (n % 3 === 0)
      doings.push({ at: within(), act: () => call(author, 'PATCH', '/me', { headline: text().slice(0, 60) }) });
    if (n % 3 === 1)
      doings.push({ at: within(), act: () => call(author, 'PUT', `/questions/${pick(questions).id}/vote`) });
    // Giving moves what one wrote with one's name forward.
    if (n % 4 === 0) doings.push({ at: within(), act: () => help(author) });
  }

  const began = clock.now.getTime();
  const profiles = new Map<string, string>();
  const last = new Map<string, string>();
  const profilesChanged = new Map<number, Set<string>>();
  /** Takes in what a response says of a post. */
  const note = (now: number, where: string, id: string, said: unknown, more: Record<string, unknown> = {}) => {
    const post = posts.get(id);
    if (!post) return;
    if (post.arrived < 0) post.arrived = now;
    for (const [place, value] of scalarsOf({ ...(said as object), ...more }, where)) {
      if (!post.values.has(place)) post.values.set(place, new Set());
      post.values.get(place)!.add(value);
    }
    const key = `${where} ${id}`;
    const whole = JSON.stringify(said);
    if (last.has(key) && last.get(key) !== whole) post.changed.add(now);
    last.set(key, whole);
  };
  const poll = async (now: number) => {
    for (const [name, who] of Object.entries({ guest: undefined, asker, blocker, blocked, follower })) {
      for (const { id } of questions.filter((_, n) => name === 'guest' || n % 4 === now % 4)) {
        const response = await call(who, 'GET', `/questions/${id}/answers?limit=100`);
        const headers = Object.keys(response.headers).sort().join();
        for (const [n, item] of response.json().items.entries())
          note(now, `${name}.list`, item.id, item, { headers, first: n === 0 });
      }
    }
    for (const { id, arrived } of [...posts.values()].filter((post) => post.arrived < 0 || now - post.arrived < 2)) {
      for (const [name, who] of Object.entries({ guest: undefined, blocker, blocked })) {
        const shown = await call(who, 'GET', `/answers/${id}?include=comments,reviews`);
        note(now, `${name}.answer`, id, shown.json(), {
          headers: Object.keys(shown.headers).sort().join(),
          length: arrived >= 0 && shown.headers['cache-control'],
        });
        const { items } = (await call(who, 'GET', `/answers/${id}/revisions`)).json();
        note(now, `${name}.revisions`, id, items);
      }
    }
    for (const item of (await call(asker, 'GET', '/inbox?limit=100')).json().items)
      note(now, 'inbox', item.answerId ?? item.about?.answerId ?? item.answer?.id ?? '', item);
    for (const path of [
      '/following/new?limit=100',
      '/waiting-answers?limit=100',
      '/search?q=word1&kind=answer&limit=50',
    ])
      for (const item of (await call(follower, 'GET', path)).json().items)
        note(now, path, item.answer?.id ?? item.answerId ?? item.id ?? '', item);
    const [waiting, waitingForBlocked] = [await call(helper, 'GET', '/lane'), await call(blocked, 'GET', '/lane')];
    const gap = waiting.json().waiting - waitingForBlocked.json().waiting;
    for (const { id } of [...posts.values()].filter(({ arrived }) => arrived === now)) note(now, 'lane', id, { gap });
    // Who is sent where, one after another, and after how long; each is passed on.
    for (const [name, who] of Object.entries({ helper, blocked }))
      for (let turn = 0; turn < rate + 3; turn++) {
        const claimed = await call(who, 'POST', '/lane/claims', {});
        if (claimed.statusCode === 204) break;
        const { answer } = claimed.json();
        note(now, `${name}.lane`, answer.id, answer, { turn, after: now - (posts.get(answer.id)?.arrived ?? now) });
        await call(who, 'DELETE', '/lane/claims/current?pass=true');
      }
    for (const { slug } of questions.filter((_, n) => n % 10 === now % 10)) {
      const { body } = await call(undefined, 'GET', `/questions/${slug}.atom`);
      for (const entry of body.split('<entry>').slice(1))
        note(now, 'feed', /answers\/([\w-]{36})/.exec(entry)?.[1] ?? '', {
          entry: entry.replace(/<(?:title|content|summary|id)\b[\s\S]*?<\/\w+>|<link[^>]*>/g, ''),
        });
    }
    const changed = new Set<string>();
    for (const [id, handle] of handles) {
      const { body } = await call(undefined, 'GET', `/members/${handle}`);
      if (profiles.has(id) && profiles.get(id) !== body) changed.add(id);
      profiles.set(id, body);
    }
    profilesChanged.set(now, changed);
  };
  await poll(0);
  for (let now = 1; now <= length + 5; now++) {
    clock.now = new Date(began + now * minute);
    for (let due = doings.filter(({ at }) => at < now); due.length; due = doings.filter(({ at }) => at < now)) {
      for (const doing of due.sort((a, b) => a.at - b.at)) {
        doings.splice(doings.indexOf(doing), 1);
        clock.now = new Date(began + Math.min(now - 0.001, doing.at) * minute);
        await doing.act();
      }
    }
    clock.now = new Date(began + now * minute);
    await poll(now);
  }
  return { posts: [...posts.values()].filter(({ arrived }) => arrived >= 0), profilesChanged, requests };
}

/** Every value that is no list or object, by where it stands. */
function* scalarsOf(value: unknown, place: string): Generator<[string, string]> {
  if (value === null || typeof value !== 'object') yield [place, String(value)];
  else
    for (const [name, inner] of Object.entries(value))
      yield* scalarsOf(inner, `${place}.${Array.isArray(value) ? '*' : name}`);
}
