import assert from 'node:assert/strict';
import { call } from './call-api.mjs';
import { onServer } from './proof-databases.mjs';

const password = 'a password for proofs';

/** Somebody with an account and a verified address, who asks the API: `ask` gives the body, or fails where it refuses. */
export async function somebody(
  url,
  databaseUrl,
  handle,
  { role = 'member', displayName = handle, words = handle } = {},
) {
  const email = `${words}@example.org`;
  const made = await call(url, 'POST', '/auth/register', { body: { email, password, handle, displayName } });
  assert.equal(made.status, 201, JSON.stringify(made));
  const { id } = made.body.member;
  const set = `update credentials set verified_at = now() where member_id = '${id}'`;
  await onServer(databaseUrl, set, `update members set role = '${role}' where id = '${id}'`);
  const token = made.body.accessToken;
  const ask = async (method, path, body) => {
    const key = method === 'POST' ? crypto.randomUUID() : undefined;
    const answer = await call(url, method, path, { token, key, body });
    assert.ok(answer.status < 300, `${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  return { id, handle, email, password, token, cookie: made.cookie, ask };
}

/**
 * Somebody who has used everything there is. Each place where they write holds a word of its own, which begins with `root`: `words` has
 * them by the name of the place. `others` are a peer, a second one and a moderator.
 */
export async function wholeLife(url, databaseUrl, root, { peer, other, moderator }) {
  const words = {};
  /** A sentence with the word of this place. */
  const say = (place) => {
    words[place] = `${root}${place}`;
    return `I would begin with ${words[place]}, then count what was opened within seven days.`;
  };
  say('handle');
  const handle = words.handle;
  say('email');
  say('calledso');
  const me = await somebody(url, databaseUrl, handle, { displayName: `Ada ${words.calledso}`, words: words.email });
  const { ask } = me;
  const question = (title, more = {}) => ({ title, topics: ['metrics'], companies: [], ...more });
  await ask('PATCH', '/me', { headline: say('headline').slice(0, 60) });

  // In public and under the name.
  const alone = await ask(
    'POST',
    '/questions',
    question(`What of ${say('title').slice(0, 60)}`, { body: say('body'), answer: { body: say('named') } }),
  );
  const used = await ask(
    'POST',
    '/questions',
    question(`How would you measure a reading list for ${root.slice(-3)}?`, { body: say('under') }),
  );
  await other.ask('POST', `/questions/${used.id}/answers`, {
    body: 'I would ask whom the list is for, and count who comes back.',
  });
  const theirs = await peer.ask(
    'POST',
    '/questions',
    question(`Which number would you watch in week ${root.slice(-3)}?`, {
      answer: { body: 'Whether they come back within a week, and how many.' },
    }),
  );
  const answerId = theirs.answer.id;
  const note = await ask('POST', `/answers/${answerId}/comments`, { body: say('note') });
  await peer.ask('POST', `/answers/${answerId}/comments`, { body: 'Why do you think so?', parentId: note.id });
  await ask('PUT', `/answers/${answerId}/revisions/1/review`, {
    strength: say('strength'),
    change: say('change'),
    through: 'yes',
  });

  // Under a made-up name.
  const hidden = await ask('POST', `/questions/${theirs.id}/answers`, {
    body: say('hidden'),
    authorship: 'anonymous',
    feedbackWanted: { question: say('wish').slice(0, 100) },
  });
  await ask('POST', `/answers/${hidden.id}/revisions`, {
    basedOn: 1,
    body: say('second'),
    note: say('changed').slice(0, 100),
  });
  await ask('POST', `/questions/${theirs.id}/comments`, { body: say('remark'), authorship: 'anonymous' });
  const nameless = await ask(
    'POST',
    '/questions',
    question(`What would nobody measure in ${root.slice(-3)}?`, {
      authorship: 'anonymous',
      body: say('nameless'),
      level: 'senior',
      round: 'onsite',
    }),
  );

  // Not for everybody.
  const secret = await peer.ask('POST', '/questions', question(`What would you never measure for ${root.slice(-3)}?`));
  const kept = await ask('POST', `/questions/${secret.id}/answers`, { body: say('private'), visibility: 'private' });
  const shown = await ask('POST', `/questions/${used.id}/answers`, { body: say('bylink'), visibility: 'link' });
  await ask('PUT', '/drafts/question', { content: { title: say('draft') }, version: 0 });
  await ask('PUT', `/drafts/edit:${hidden.id}`, { content: { body: say('nextversion'), basedOn: 2 }, version: 0 });
  await ask('POST', '/collections', { name: say('list').slice(0, 40) });
  await ask('POST', '/saved-searches', { name: say('search').slice(0, 40), query: { q: words.search } });
  await ask('POST', '/me/access-tokens', { name: say('program').slice(0, 40), scopes: ['read'], days: 30, password });
  await ask('PUT', `/questions/${theirs.id}/vote`);
  await ask('PUT', `/answers/${answerId}/vote`);
  await ask('POST', `/questions/${theirs.id}/sightings`, { month: '2026-01' });
  await ask('PUT', `/members/${peer.handle}/follow`);
  await ask('PUT', `/questions/${theirs.id}/saved`, {});
  await ask('PUT', `/members/${other.handle}/flag`, { reason: 'unkind', note: say('flag') });
  await ask('PUT', `/members/${other.handle}/block`);

  // Before a moderator: hidden and appealed, warned, revealed.
  const lost = await peer.ask('POST', '/questions', question(`What would you hide from ${root.slice(-3)}?`));
  const unseen = await ask('POST', `/questions/${lost.id}/answers`, { body: say('withheld') });
  /** Flagged by the peer, and decided by the moderator. */
  const decide = async (kind, subjectId, path, act) => {
    await peer.ask('PUT', `${path}/flag`, { reason: 'unkind' });
    const { items } = await moderator.ask('GET', `/moderation/cases?limit=50&kind=${kind}`);
    const { id } = items.find(({ subject }) => subject.id === subjectId);
    await moderator.ask('POST', `/moderation/cases/${id}/decisions`, {
      act,
      rule: 'unkind',
      words: 'It calls a person names.',
    });
    return id;
  };
  await decide('answer', unseen.id, `/answers/${unseen.id}`, 'hide');
  const [notice] = (await ask('GET', '/notices')).items;
  await ask('POST', `/notices/${notice.id}/appeal`, { words: say('appeal') });
  await decide('member', me.id, `/members/${handle}`, 'warn');
  const revealed = await decide('answer', hidden.id, `/answers/${hidden.id}`, 'warn');
  await moderator.ask('POST', `/moderation/cases/${revealed}/reveal`, { why: 'A court asks who wrote it.' });
  await ask('POST', '/me/files');
  const ids = {
    alone: alone.id,
    used: used.id,
    theirs: theirs.id,
    answer: answerId,
    hidden: hidden.id,
    nameless: nameless.id,
    kept: kept.id,
    shown: shown.id,
    unseen: unseen.id,
  };
  return { ...me, words, ids, linkUrl: shown.linkUrl };
}
