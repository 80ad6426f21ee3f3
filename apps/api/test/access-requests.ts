import { password } from './access-people.ts';
import type { Whereabouts } from './access-posts.ts';
import type { Viewer } from './access-rows.ts';
import { aReplayOf } from './replay-words.ts';

interface Sent {
  query?: Record<string, string>;
  body?: Record<string, unknown>;
  params?: Record<string, string>;
}
/** `elsewhere` is a question of somebody else's. */
type Make = (at: Whereabouts & { elsewhere: string }, who: Viewer) => Sent;

const words = 'Say who counts as a reader of it, and from when on.';
const body = 'I would ask whom it is for, and count who comes back within a week.';
const later = 'x'.repeat(43);
const review = { strength: 'It asks why before it counts.', change: words, through: 'nearly' };
const flag: Make = () => ({ body: { reason: 'private' } });
const confirmed: Make = () => ({ body: { password } });
const back: Make = () => ({ body: { ticket: later, search: '?code=none' } });
const question = { title: 'Which number would you look at on a Monday?', topics: ['metrics'], companies: [] };

/** What is sent besides the address, so that it is done wherever it may be; what is not listed takes nothing. */
export const requests: Record<string, Make> = {
  'accessTokens.make': () => ({ body: { name: 'A program', scopes: ['read'], days: 7, password } }),
  'accounts.register': (_at, who) => ({ body: { email: `new-${who}@example.org`, password } }),
  'accounts.signIn': () => ({ body: { email: 'the-owner@example.org', password } }),
  'accounts.verifyEmail': () => ({ body: { token: later } }),
  'accounts.forgotPassword': () => ({ body: { email: 'the-owner@example.org' } }),
  'accounts.resetPassword': () => ({ body: { token: later, password } }),
  'accounts.editMe': () => ({ body: { headline: 'Reads a lot' } }),
  'accounts.changeEmail': () => ({ body: { email: 'another@example.org', password } }),
  'accounts.changePassword': () => ({ body: { current: password, password: 'another long enough password' } }),
  'answers.publish': () => ({ body: { body } }),
  'answers.show': () => ({ query: { include: 'comments,reviews' } }),
  'answers.ofMember': () => ({ params: { handle: 'the-owner' }, query: { limit: '100' } }),
  'answers.best': () => ({ query: { limit: '100' } }),
  'answers.improved': () => ({ query: { limit: '100' } }),
  'answers.change': () => ({ body: { feedbackWanted: null } }),
  'answers.revise': () => ({ body: { body, basedOn: 1 } }),
  'authenticators.signIn': () => ({ body: { ticket: later, code: '123456' } }),
  'authenticators.begin': confirmed,
  'authenticators.confirm': () => ({ body: { code: '123456' } }),
  'authenticators.renewCodes': confirmed,
  'authenticators.remove': confirmed,
  'collections.make': () => ({ body: { name: 'Another list' } }),
  'collections.rename': () => ({ body: { name: 'Another name' } }),
  'collections.saveQuestion': () => ({ body: {} }),
  'collections.saveAnswer': () => ({ body: {} }),
  'comments.postOnAnswer': () => ({ body: { body: words } }),
  'comments.postOnShared': () => ({ body: { name: 'Ana B', body: words, revision: 1 } }),
  'comments.postOnQuestion': () => ({ body: { body: words } }),
  'comments.edit': () => ({ body: { body: words } }),
  'comments.setState': () => ({ body: { state: 'declined' } }),
  'comments.judge': () => ({ body: { verdict: 'fixed' } }),
  'companies.merge': () => ({ body: { into: 'google' } }),
  'digests.choose': () => ({ body: { feedback: 'daily', replies: 'daily', help: 'never' } }),
  'drafts.save': () => ({ body: { content: { body }, version: 1 } }),
  'identities.signIn': back,
  'identities.beginConnecting': confirmed,
  'identities.connect': back,
  'imports.begin': () => ({ body: { name: 'rows.jsonl', format: 'jsonl' } }),
  'imports.sendPart': () => ({ body: { bytes: 'e30=' } }),
  'imports.move': () => ({ body: { state: 'stopped' } }),
  'imports.notes': () => ({ query: { kind: 'skipped' } }),
  'imports.decide': () => ({ body: { decision: 'kept' } }),
  'inbox.read': () => ({ body: { upTo: '1' } }),
  'lane.waiting': () => ({ query: { limit: '100' } }),
  'lane.claim': ({ topic }) => ({ body: { topic } }),
  'lane.keep': () => ({ body: { answerId: '0190c000-0000-4000-8000-000000000000' } }),
  'moderation.flagQuestion': flag,
  'moderation.flagAnswer': flag,
  'moderation.flagComment': flag,
  'moderation.flagReview': flag,
  'moderation.flagMember': flag,
  'moderation.flagCompany': flag,
  'moderation.decide': () => ({ body: { act: 'approve' } }),
  'moderation.reveal': () => ({ body: { why: 'It may be the person it speaks about.' } }),
  'notices.appeal': () => ({ body: { words } }),
  'passkeys.signIn': () => ({ body: { credential: passkey({ authenticatorData: 'AAAA', signature: 'AAAA' }) } }),
  'passkeys.begin': confirmed,
  'passkeys.add': () => ({ body: { credential: passkey({ attestationObject: 'AAAA' }) } }),
  'passkeys.rename': () => ({ body: { name: 'My phone' } }),
  'ownData.bringIn': () => ({ body: { bytes: 'e30=' } }),
  'ownData.deleteAccount': () => ({ body: { password, posts: 'leave' } }),
  'questions.list': ({ word }) => ({ query: { q: word! } }),
  'questions.post': () => ({ body: question }),
  'questions.edit': () => ({ body: { body } }),
  'questions.merge': ({ elsewhere }) => ({ body: { into: elsewhere } }),
  'questions.similarTo': ({ title }) => ({ body: { title } }),
  'replays.save': () => ({ body: { content: aReplayOf('words'), version: 1 } }),
  'reviews.write': () => ({ body: review }),
  'reviews.postOnShared': () => ({ body: { name: 'Ana B', ...review } }),
  'reviews.guess': ({ marks }) => ({ body: { scores: marks } }),
  'reviews.calibrate': ({ marks }) => ({ body: { scores: marks } }),
  'savedSearches.save': () => ({ body: { name: 'Another search', query: { q: 'recruiter' } } }),
  'savedSearches.rename': () => ({ body: { name: 'Another name' } }),
  'search.find': ({ word }) => ({ query: { q: word!, kind: 'answer' } }),
  'sightings.record': () => ({ body: { month: '2025-02' } }),
  'takedowns.ask': ({ elsewhere }) => ({
    body: {
      address: `http://debrief.test/questions/${elsewhere}`,
      reason: 'private',
      standing: 'person',
      name: 'Ana B',
      email: 'ana@example.org',
      words,
      truthful: true,
    },
  }),
};

function passkey(response: Record<string, string>) {
  const clientData = { type: 'webauthn.get', challenge: later, origin: 'http://debrief.test' };
  const clientDataJSON = Buffer.from(JSON.stringify(clientData)).toString('base64url');
  return { id: 'AAAA', rawId: 'AAAA', type: 'public-key', response: { clientDataJSON, ...response } };
}
