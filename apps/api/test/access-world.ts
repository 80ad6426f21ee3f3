import { randomUUID } from 'node:crypto';
import {
  accessTokens,
  blocks,
  collections,
  drafts,
  imports,
  moderation,
  notices,
  ownData,
  questions,
  replays,
  reviews,
  savedSearches,
  sightings,
  takedowns,
} from '@debrief/contract/client';
import { sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { unsubscribeToken } from '../src/digests/unsubscribe-token.ts';
import type { Db } from '../src/platform/db/connect.ts';
import { suspendMember } from '../src/suspensions/suspend-member.ts';
import { makePeople, type People, password } from './access-people.ts';
import { makePosts, type Things, type Whereabouts } from './access-posts.ts';
import type { State, Thing } from './access-rows.ts';
import { clientOf, secret } from './it.ts';
import { aReplayOf } from './replay-words.ts';

export interface World extends People {
  things: Things;
  /** A question of somebody else's. */
  elsewhere: string;
}

/** Everybody and everything that the matrix speaks of. */
export async function makeWorld(db: Db, app: FastifyInstance, holding: FastifyInstance): Promise<World> {
  const people = await makePeople(db, app);
  const { things, elsewhere } = await makePosts(app, holding, people);
  const put = (thing: Thing, state: State, params: Record<string, string>, more: Partial<Whereabouts> = {}) => {
    things[thing] = { ...things[thing], [state]: { params, ...more } };
  };
  await ownThings(db, app, people, elsewhere, put);
  await moderatorsThings(
    db,
    app,
    people,
    { questionId: elsewhere, anonymous: things.answer!.anonymous!.params['answerId']! },
    put,
  );

  const owner = clientOf(app, people.owner);
  await owner(blocks.block, { handle: 'the-blocked' });
  await clientOf(app, people.leaver)(ownData.deleteAccount, { password, posts: 'take' });
  await suspendMember(db, people.suspended.id, new Date(Date.now() + 7 * 24 * 3_600_000));
  const slugWord = (slug: string) => ({ word: `"slug":"${slug}"` });
  put('member', 'public', { handle: 'the-owner' });
  put('member', 'deleted', { handle: 'the-leaver' });
  put('topic', 'public', { slug: 'metrics' }, slugWord('metrics'));
  put('company', 'public', { slug: 'acme-reading' }, slugWord('acme-reading'));
  put('company', 'held', { slug: 'quiet-company' }, slugWord('quiet-company'));
  put('unsubscribe', 'private', { token: unsubscribeToken(secret, people.owner.id) });
  return { ...people, things, elsewhere };
}

type Put = (thing: Thing, state: State, params: Record<string, string>, more?: Partial<Whereabouts>) => void;

/** What is the owner's alone. */
async function ownThings(
  db: Db,
  app: FastifyInstance,
  { owner: { id: memberId }, owner }: People,
  questionId: string,
  put: Put,
) {
  const call = clientOf(app, owner);
  const { key } = await call(drafts.save, { key: `answer:${questionId}`, content: { body: 'zqdraft' }, version: 0 });
  put('draft', 'private', { key }, { word: 'zqdraft' });
  const { id: collectionId } = await call(collections.make, { name: 'zqcollection' });
  put('collection', 'private', { collectionId }, { word: 'zqcollection' });
  await call(collections.saveQuestion, { questionId, collection: collectionId });
  const { items } = await call(collections.items, { collectionId });
  put('savedItem', 'private', { savedItemId: items[0]!.id });
  const search = await call(savedSearches.save, { name: 'zqsearch', query: { q: 'reader' } });
  put('savedSearch', 'private', { savedSearchId: search.id }, { word: 'zqsearch' });
  const replayId = randomUUID();
  await call(replays.save, { replayId, content: aReplayOf('zqreplay'), version: 0 });
  put('replay', 'private', { replayId }, { word: 'zqreplay' });
  const sighting = await call(sightings.record, { questionId, month: '2025-01', company: 'Quiet Company' });
  put('sighting', 'private', { sightingId: sighting.id });
  const told = await call(notices.list, {});
  put('notice', 'private', { noticeId: told.items.find(({ can }) => can.appeal)!.id });
  const token = await call(accessTokens.make, { name: 'A program', scopes: ['read'], days: 7, password });
  put('accessToken', 'private', { accessTokenId: token.id });
  const [sessionId, passkeyId] = [randomUUID(), 'a-passkey'];
  await db.execute(
    sql`insert into sessions (id, member_id, created_at, renewed_at) values (${sessionId}, ${memberId}, now(), now())`,
  );
  put('session', 'private', { sessionId });
  await db.execute(sql`insert into passkeys (id, member_id, name, public_key, counter, transports, backed_up, created_at)
    values (${passkeyId}, ${memberId}, 'A phone', '', 0, '{}', false, now())`);
  put('passkey', 'private', { passkeyId });
}

/** What moderators, admins and everybody work with. */
async function moderatorsThings(
  db: Db,
  app: FastifyInstance,
  people: People,
  { questionId, anonymous }: { questionId: string; anonymous: string },
  put: Put,
) {
  const [judge, admin, guest] = [clientOf(app, people.judge), clientOf(app, people.admin), clientOf(app, undefined)];
  await clientOf(app, people.other)(moderation.flagAnswer, { answerId: anonymous, reason: 'private' });
  const { items: open } = await judge(moderation.cases, { limit: 100 });
  put('case', 'private', { caseId: open.find(({ subject }) => subject?.id === anonymous)!.id });
  const { id: importId } = await admin(imports.begin, { name: 'rows.jsonl', format: 'jsonl' });
  put('import', 'private', { importId, number: '1' });
  const duplicateId = randomUUID();
  const [other] = (await guest(questions.list, { limit: 1 })).items;
  await db.execute(sql`insert into import_notes (id, import_id, line, kind, says, question_id, other_id)
    values (${duplicateId}, ${importId}, 1, 'duplicate', '', ${questionId}, ${other!.id})`);
  put('duplicate', 'private', { duplicateId });
  const { items, rubric } = await judge(reviews.references, { slug: 'metrics' });
  put(
    'reference',
    'public',
    { referenceId: items[0]!.id },
    { marks: Object.fromEntries(rubric.map(({ id }) => [id, 3])) },
  );
  const { token } = await guest(takedowns.ask, {
    address: `http://debrief.test/questions/${questionId}`,
    reason: 'private',
    standing: 'person',
    name: 'Ana B',
    email: 'ana@example.org',
    words: 'It names me, and I did not choose to be here.',
    truthful: true,
  });
  put('takedown', 'private', { token });
}
