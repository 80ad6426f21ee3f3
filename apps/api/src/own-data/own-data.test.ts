import { accounts, answers, comments, drafts, ownData, questions } from '@debrief/contract/client';
import { sql } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect } from 'vitest';
import { canary, it, type Life, password, words } from '../../test/a-whole-life.ts';
import { bearerOf } from '../../test/bearer.ts';
import { whereItStands } from '../../test/where-it-stands.ts';
import type { Db } from '../platform/db/connect.ts';
import { replayErasures } from './replay-erasures.ts';

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'fine',
    (error: { problem?: { code: string } }) => error.problem?.code,
  );

async function unpackedFile(app: Parameters<typeof bearerOf>[0], memberId: string, fileId: string) {
  const url = `/api/v1/me/files/${fileId}/zip`;
  const response = await app.inject({ url, headers: { authorization: bearerOf(app, { id: memberId }) } });
  return { status: response.statusCode, bytes: response.rawPayload };
}

describe('a file with all one has', () => {
  it('is made by a worker, holds every part, and is read by its member alone for a week', async ({
    app,
    life,
    files,
    member,
    clock,
  }) => {
    const asked = await life.client(ownData.askForFile, {});
    expect(asked).toMatchObject({ state: 'waiting', size: null });
    expect(await life.client(ownData.askForFile, {})).toEqual(asked);
    expect((await unpackedFile(app, life.id, asked.id)).status).toBe(404);
    expect(await files()).toBe(1);
    const { items } = await life.client(ownData.listFiles, {});
    expect(items).toMatchObject([{ id: asked.id, state: 'ready', size: expect.any(Number) }]);

    const { status, bytes } = await unpackedFile(app, life.id, asked.id);
    expect(status).toBe(200);
    const unpacked = unzipSync(bytes);
    const json = JSON.parse(strFromU8(unpacked['debrief.json']!));
    expect(json.member).toMatchObject({ handle: canary, email: `${canary}@example.org` });
    const counts = Object.fromEntries(
      Object.entries(json).flatMap(([part, items]) => (Array.isArray(items) ? [[part, items.length]] : [])),
    );
    expect(counts).toMatchObject({
      questions: 2,
      answers: 3,
      comments: 2,
      reviews: 1,
      votes: 2,
      reportsOfBeingAsked: 1,
      drafts: 2,
      savedSearches: 1,
      replays: 1,
      devices: 1,
    });
    expect(json.answers.find(({ id }: { id: string }) => id === life.ids['hidden']).revisions).toMatchObject([
      { number: 1, body: words('anonymous') },
      { number: 2, body: words('second'), note: `More ${canary}` },
    ]);
    const page = strFromU8(unpacked['read-me.html']!);
    for (const what of ['named', 'anonymous', 'second', 'private', 'note', 'remark', 'strength', 'change', 'body'])
      expect(page, what).toContain(words(what));
    expect(Object.keys(unpacked).filter((name) => name.startsWith('answers/'))).toHaveLength(3);

    expect((await unpackedFile(app, (await member()).id, asked.id)).status).toBe(404);
    clock.now = new Date(clock.now.getTime() + 8 * 24 * 3_600_000);
    expect((await unpackedFile(app, life.id, asked.id)).status).toBe(404);
    expect((await life.client(ownData.listFiles, {})).items).toEqual([]);
  });

  it('lies in the database so that the database alone cannot read it', async ({ db, life, files }) => {
    await life.client(ownData.askForFile, {});
    await files();
    const standing = await whereItStands(db, [canary]);
    expect(standing).toContain('public.answer_revisions.body');
    expect(standing.filter((column) => column.includes('own_files'))).toEqual([]);
  });

  it('is taken over by another Debrief: answers with their versions, seen by oneself alone, and nothing twice', async ({
    app,
    as,
    life,
    files,
    member,
  }) => {
    const { id } = await life.client(ownData.askForFile, {});
    await files();
    const bytes = (await unpackedFile(app, life.id, id)).bytes.toString('base64');
    const elsewhere = as(await member());
    const brought = await elsewhere(ownData.bringIn, { bytes });
    // The questions are here already, and one's own draft is none of theirs.
    expect(brought).toMatchObject({ questions: 0, answers: 3, drafts: 1 });
    const mine = await elsewhere(questions.show, { questionId: life.ids['theirs']! });
    const taken = await elsewhere(answers.show, { answerId: mine.myAnswerId! });
    expect(taken).toMatchObject({ body: words('second'), revision: 2, visibility: 'private' });
    expect(await elsewhere(ownData.bringIn, { bytes })).toMatchObject({ questions: 0, answers: 0, drafts: 0 });
  });

  it('leaves what one is writing here, whatever comes along', async ({ app, as, db, life, files, member }) => {
    const { id } = await life.client(ownData.askForFile, {});
    await files();
    const bytes = (await unpackedFile(app, life.id, id)).bytes.toString('base64');
    // It has another title here by now, and comes along as a new question.
    await db.execute(
      sql`update public.questions set title = 'Something else stands here' where id = ${life.ids['theirs']}`,
    );
    const elsewhere = as(await member());
    await elsewhere(drafts.save, { key: 'question', content: { title: 'What I was writing here' }, version: 0 });
    const brought = await elsewhere(ownData.bringIn, { bytes });
    expect(brought.questions).toBeGreaterThan(0);
    expect(brought.drafts).toBe(0);
    const { content } = await elsewhere(drafts.show, { key: 'question' });
    expect(content).toEqual({ title: 'What I was writing here' });
  });

  it('is refused with a sentence where it is something else', async ({ life }) => {
    const zip = (await import('fflate')).zipSync;
    for (const bytes of [
      Buffer.from('no zip at all'),
      Buffer.from(zip({ 'other.txt': new Uint8Array([1]) })),
      Buffer.from(zip({ 'debrief.json': new TextEncoder().encode('{"format":') })),
      Buffer.from(zip({ 'debrief.json': new TextEncoder().encode('{"format":"debrief-own-data","version":99}') })),
    ]) {
      const error = (await life
        .client(ownData.bringIn, { bytes: bytes.toString('base64') })
        .catch((e: unknown) => e)) as {
        problem: { code: string; fields: Record<string, string> };
      };
      expect(error.problem.code).toBe('request.invalid');
      expect(error.problem.fields['bytes']).toMatch(/\.$/);
    }
  });
});

/** Where words may stand after their author took them away; each with its reason. */
const reviewed: Record<string, string> = {
  'public.mails.email': 'the last mail, which says that the account is deleted: until it is sent, two days at the most',
};

describe('deleting one’s account', () => {
  const remains = (db: Db, life: Life) => whereItStands(db, [canary, life.id]);

  it('asks for the password, and changes nothing without it', async ({ life, erasures }) => {
    expect(await codeOf(life.client(ownData.deleteAccount, { password: 'not it', posts: 'take' }))).toBe(
      'password.wrong',
    );
    expect(await erasures.list()).toEqual([]);
    expect((await life.client(accounts.me, {})).handle).toBe(canary);
  });

  it('leaves no word, no address and no id behind in the whole database, when posts are taken along', async ({
    db,
    life,
    as,
    files,
    erasures,
  }) => {
    await life.client(ownData.askForFile, {});
    await files();
    // What shows that the search finds it.
    expect((await remains(db, life)).length).toBeGreaterThan(25);
    await life.client(ownData.deleteAccount, { password, posts: 'take' });
    expect((await remains(db, life)).filter((column) => !(column in reviewed))).toEqual([]);
    expect(await erasures.list()).toMatchObject([{ memberId: life.id, posts: 'take' }]);

    const guest = as();
    expect(await codeOf(guest(accounts.profile, { handle: canary }))).toBe('not-found');
    expect(await codeOf(guest(questions.show, { questionId: life.ids['alone']! }))).toBe('not-found');
    expect(await codeOf(life.client(accounts.me, {}))).toBe('session.expired');
    // What others wrote stays, and is counted right.
    expect(await guest(questions.show, { questionId: life.ids['used']! })).toMatchObject({
      title: 'How would you measure a reading list?',
      body: '',
      author: { kind: 'anonymous', name: 'Someone who left' },
      counts: { answers: 1 },
    });
    expect(await guest(questions.show, { questionId: life.ids['theirs']! })).toMatchObject({
      counts: { answers: 1, votes: 0, comments: 0, sightings: 0 },
    });
    expect(await guest(answers.show, { answerId: life.ids['answer']! })).toMatchObject({
      counts: { votes: 0, reviews: 0, comments: 1 },
    });
    const { items } = await guest(comments.onAnswer, { answerId: life.ids['answer']! });
    expect(items.map(({ body, deleted }) => [body, deleted])).toEqual([
      ['', true],
      ['Why do you think so?', false],
    ]);
  });

  it('leaves what everyone may read under no name, and nothing that leads to whoever went', async ({
    db,
    life,
    as,
  }) => {
    await life.client(ownData.deleteAccount, { password, posts: 'leave' });
    const guest = as();
    expect(await guest(questions.show, { questionId: life.ids['alone']! })).toMatchObject({
      body: words('body'),
      author: { kind: 'anonymous', name: 'Someone who left' },
    });
    const left = await guest(answers.show, { answerId: life.ids['hidden']! });
    expect(left).toMatchObject({ body: words('second'), author: { kind: 'anonymous' }, feedbackWanted: null });
    expect(left.author).not.toMatchObject({ name: 'Someone who left' });
    expect(await codeOf(guest(answers.show, { answerId: life.ids['kept']! }))).toBe('not-found');
    expect(await whereItStands(db, [life.id, `${canary}@example.org`, `Ada ${canary}`])).toEqual([]);
    const standing = await whereItStands(db, [canary]);
    for (const table of ['members', 'credentials', 'drafts', 'collections', 'saved_searches', 'sessions', 'authors'])
      expect(standing.filter((column) => column.includes(`.${table}.`))).toEqual([]);
  });

  it('gives a made-up name that posts stand under to nobody else', async ({ db, life, as, member }) => {
    const before = await as()(answers.show, { answerId: life.ids['hidden']! });
    await life.client(ownData.deleteAccount, { password, posts: 'leave' });
    const { rows } = (await db.execute(
      `select name from authorship.pseudonyms where question_id = '${life.ids['theirs']}' and member_id is null`,
    )) as unknown as { rows: { name: string }[] };
    expect(rows.map(({ name }) => ({ kind: 'anonymous', name }))).toEqual([before.author]);
    const next = await as(await member())(answers.publish, {
      questionId: life.ids['theirs']!,
      body: 'I would look at who comes back in a month.',
      authorship: 'anonymous',
    });
    expect(next.author).not.toEqual(before.author);
  });

  it('is done again after a backup from before is restored, and only then', async ({ db, life, erasures, clock }) => {
    const now = () => clock.now;
    expect(await replayErasures(db, erasures, now)).toBe(0);
    // As the database was, and the list as it is: what a restored backup comes to.
    await erasures.add({ memberId: life.id, posts: 'take', at: clock.now.toISOString() });
    expect((await remains(db, life)).length).toBeGreaterThan(25);
    expect(await replayErasures(db, erasures, now)).toBe(1);
    expect(await remains(db, life)).toEqual([]);
    expect(await replayErasures(db, erasures, now)).toBe(0);
  });
});
