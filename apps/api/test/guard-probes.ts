import { collections } from '@debrief/contract/client';
import { suspendMember } from '../src/suspensions/suspend-member.ts';
import type { Forum } from './access-it.ts';
import { password } from './access-people.ts';
import { Forger } from './forged-token.ts';
import { clientOf, secret } from './it.ts';

type Probe = (forum: Forum) => Promise<boolean>;
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

async function send(
  { app }: Forum,
  method: Method,
  path: string,
  authorization?: string,
  payload?: object,
  from = '127.0.0.1',
) {
  const headers = authorization ? { authorization } : {};
  const url = `/api/v1${path}`;
  const response = await app.inject({ method, url, headers, remoteAddress: from, ...(payload && { payload }) });
  return { status: response.statusCode, body: response.body ? response.json() : {} };
}

/** What no row of the matrix says: each is true while its guard stands. */
export const probes: Record<string, Probe> = {
  'a suspended moderator moderates nothing': async (forum) => {
    await suspendMember(forum.db, forum.moderator.id, new Date(Date.now() + 3_600_000));
    const { body } = await send(forum, 'GET', '/moderation/cases', forum.bearers.moderator);
    return body.code === 'account.suspended';
  },
  'a token signed by somebody else opens nothing': async (forum) => {
    const good = forum.bearers.owner!.slice('Bearer '.length);
    const forged = new Forger(good, secret).withClaims({}, 'a secret of somebody else, and long enough');
    return (await send(forum, 'GET', '/me', `Bearer ${forged}`)).status === 401;
  },
  'an ended session opens nothing': async (forum) => {
    const signedIn = await send(forum, 'POST', '/auth/sign-in', undefined, {
      email: 'the-other@example.org',
      password,
    });
    const bearer = `Bearer ${signedIn.body.accessToken}`;
    const { body } = await send(forum, 'GET', '/me/sessions', bearer);
    const current = body.items.find((session: { current: boolean }) => session.current);
    await send(forum, 'DELETE', `/me/sessions/${current.id}`, bearer);
    return (await send(forum, 'GET', '/me', bearer)).status === 401;
  },
  'a token for reading writes nothing': async (forum) => {
    const asked = { name: 'Reads', scopes: ['read'], days: 7, password };
    const made = await send(forum, 'POST', '/me/access-tokens', forum.bearers.other, asked);
    const vote = await send(forum, 'PUT', `/questions/${forum.elsewhere}/vote`, `Bearer ${made.body.token}`);
    return vote.body.code === 'token.scope';
  },
  'a wrong password changes nothing': async (forum) => {
    const given = { password: 'not the password' };
    const { body } = await send(forum, 'POST', '/me/authenticator', forum.bearers.other, given);
    return body.code === 'password.wrong';
  },
  'too many are turned away': async (forum) => {
    const statuses: number[] = [];
    for (let n = 0; n < 6; n++)
      statuses.push((await send(forum, 'POST', '/takedowns', undefined, {}, '203.0.113.9')).status);
    return statuses.includes(429);
  },
  'what the lane counts leaves out who blocked one': async (forum) => {
    const counted = async (viewer: 'blocked' | 'new') =>
      (await send(forum, 'GET', '/lane', forum.bearers[viewer])).body.waiting as number;
    return (await counted('blocked')) < (await counted('new'));
  },
  'a list keeps what others take out of it': async (forum) => {
    const { savedItemId } = forum.things.savedItem!.private!.params;
    const { collectionId } = forum.things.collection!.private!.params;
    await send(forum, 'DELETE', `/saved-items/${savedItemId}`, forum.bearers.other);
    const { items } = await clientOf(forum.app, forum.owner)(collections.items, { collectionId: collectionId! });
    return items.length === 1;
  },
};
