import type { domains } from '@debrief/contract';
import { all, type Expectation, everybody, list, nobody, on } from './access-rows.ts';

/**
 * Who may do what, and in `access-seen.ts` who sees what: together the one place to review. Each endpoint of the contract has a line here, or
 * nothing compiles; `access.test.ts` calls each as everybody, on what is in every state, and `npm run proof -- guards` takes what guards them away, one by one.
 *
 * A row has a letter for guest, new, owner, other, blocked, suspended, moderator, admin and expired, in this order (`access-rows.ts`):
 * y done, - not in it, n not found, s sign in first, d denied, p not while suspended, x session expired, r refused with that code.
 */
//                        gnoobsmax
const members /*       */ = 'syyyyyyyx';
const writers /*       */ = 'syyyypyyx';
const others /*        */ = 'sydyypyyx';
const guestsToo /*     */ = 'yydyyyyyx';
const ownerAlone /*    */ = 'sdyddpddx';
const ownerTakesAway /**/ = 'sdydddddx';
const moderators /*    */ = 'sdddddyyx';
const admins /*        */ = 'sddddddyx';
const noneWaits /*     */ = 's----p--x';
const refusedAll /*    */ = 'rrrrrrrrx';
const refusedMembers /**/ = 'srrrrrrrx';
const refusedWriters /**/ = 'srrrrprrx';

/** What takes away is done for everybody, also where there is nothing. */
const anyway = { absent: members };
const byLinkAlone = { link: nobody, private: nobody };

type Domains = typeof domains;
type EndpointName = { [D in keyof Domains & string]: `${D}.${keyof Domains[D] & string}` }[keyof Domains & string];

export const matrix = {
  'accessTokens.make': all(members),
  'accessTokens.revoke': on('accessToken', members),
  'accounts.register': all(everybody),
  'accounts.signIn': all(everybody),
  'accounts.verifyEmail': all(refusedAll, 'link.spent'),
  'accounts.forgotPassword': all(everybody),
  'accounts.resetPassword': all(refusedAll, 'link.spent'),
  'accounts.me': all(members),
  'accounts.editMe': all(writers),
  'accounts.sendVerification': all(members),
  'accounts.changeEmail': all(members),
  'accounts.changePassword': all(members),
  'accounts.profile': on('member', everybody),

  'answers.list': list('answer', everybody),
  'answers.ofMember': list('answer', everybody, { anonymous: nobody, ...byLinkAlone }),
  'answers.publish': on('question', writers),
  'answers.show': on('answer', everybody),
  'answers.best': list('ripe', everybody, byLinkAlone),
  'answers.improved': list('ripe', everybody, byLinkAlone),
  'answers.change': on('answer', ownerAlone),
  'answers.delete': on('answer', ownerTakesAway),
  'answers.unname': on('answer', ownerAlone, { states: { anonymous: 'sddddpddx' } }),
  'answers.shared': on('shared', everybody),
  'answers.invite': on('answer', ownerAlone, { states: { private: 'sddddpddx' } }),
  'answers.uninvite': on('answer', ownerTakesAway, { states: { link: 'sdddddddx', private: 'sdddddddx' } }),
  'answers.revise': on('answer', ownerAlone),
  'answers.revisions': on('answer', everybody),
  'answers.revision': on('answer', everybody),

  'authenticators.signIn': all(refusedAll, 'ticket.spent'),
  'authenticators.begin': all(members),
  'authenticators.confirm': all(refusedMembers, 'not-found'),
  'authenticators.renewCodes': all(refusedMembers, 'not-found'),
  'authenticators.remove': all(refusedMembers, 'not-found'),
  'blocks.block': on('member', 'syryyyyyx', { code: 'access.denied' }),
  'blocks.unblock': on('member', members),
  'blocks.list': all(members),

  'collections.list': list('collection', members),
  'collections.make': all(writers),
  'collections.rename': on('collection', writers),
  'collections.delete': on('collection', members),
  'collections.restore': on('collection', writers),
  'collections.items': on('collection', members),
  'collections.remove': on('savedItem', members, anyway),
  'collections.saveQuestion': on('question', writers),
  'collections.unsaveQuestion': on('question', members),
  'collections.saveAnswer': on('answer', writers),
  'collections.unsaveAnswer': on('answer', members, anyway),

  'comments.onAnswer': on('answer', everybody, { lists: 'note' }),
  'comments.postOnAnswer': on('answer', writers),
  'comments.postOnShared': on('shared', guestsToo),
  'comments.onQuestion': on('question', everybody),
  'comments.postOnQuestion': on('question', writers),
  'comments.edit': on('comment', ownerAlone),
  'comments.delete': on('comment', ownerTakesAway),
  'comments.setState': on('note', ownerAlone),
  'comments.thank': on('note', ownerAlone, { states: { held: 'sddddpddx' } }),
  'comments.judge': on('comment', 'sddddpddx'),
  'comments.show': on('note', ownerAlone),

  'companies.list': list('company', everybody),
  'companies.show': on('company', everybody),
  'companies.merge': on('company', admins),
  'digests.show': all(members),
  'digests.choose': all(members),
  'digests.unsubscribe': on('unsubscribe', everybody),
  'drafts.list': list('draft', members),
  'drafts.show': on('draft', members),
  'drafts.save': on('draft', members, { absent: refusedMembers, code: 'draft.conflict' }),
  'drafts.delete': on('draft', members, anyway),
  'figures.show': all(everybody),

  'follows.company': on('company', writers),
  'follows.stopCompany': on('company', members),
  'follows.topic': on('topic', writers),
  'follows.stopTopic': on('topic', members),
  'follows.question': on('question', writers),
  'follows.stopQuestion': on('question', members),
  'follows.answer': on('answer', writers),
  'follows.stopAnswer': on('answer', members, anyway),
  'follows.member': on('member', others),
  'follows.stopMember': on('member', members),
  'follows.list': all(members),
  'follows.news': list('question', 'sy-y-yyyx', { anonymous: 'sy-yyyyyx' }),

  'identities.offered': all(everybody),
  'identities.leave': all(refusedAll, 'not-found'),
  'identities.signIn': all(refusedAll, 'not-found'),
  'identities.beginConnecting': all(refusedMembers, 'not-found'),
  'identities.connect': all(refusedMembers, 'not-found'),
  'identities.disconnect': all(refusedMembers, 'not-found'),

  'imports.list': all(admins),
  'imports.begin': all(admins),
  'imports.sendPart': on('import', admins),
  'imports.show': on('import', admins),
  'imports.move': on('import', admins),
  'imports.notes': on('import', admins),
  'imports.duplicates': on('import', admins),
  'imports.decide': on('duplicate', admins),

  'inbox.list': all(members),
  'inbox.read': all(members),
  'lane.waiting': list('answer', everybody, byLinkAlone),
  // Who is blocked is not kept from what is anonymous: it would tell whose it is.
  'lane.claim': list('answer', 'sy-y-pyyx', { anonymous: 'sy-yypyyx', link: noneWaits, private: noneWaits }),
  'lane.keep': all(refusedWriters, 'lane.claim-expired'),
  'lane.release': all(members),
  'lane.standing': all(members),

  'moderation.flagQuestion': on('question', others),
  'moderation.flagAnswer': on('answer', others),
  'moderation.flagComment': on('comment', others),
  'moderation.flagReview': on('review', others),
  'moderation.flagMember': on('member', others),
  'moderation.flagCompany': on('company', writers),
  'moderation.cases': all(moderators),
  'moderation.showCase': on('case', moderators),
  'moderation.decide': on('case', moderators),
  'moderation.reveal': on('case', moderators),
  'moderation.log': all(moderators),
  'notices.list': all(members),
  'notices.markRead': on('notice', members),
  'notices.appeal': on('notice', members),

  'passkeys.ask': all(everybody),
  'passkeys.signIn': all(refusedAll, 'ticket.spent'),
  'passkeys.begin': all(members),
  'passkeys.add': all(refusedMembers, 'ticket.spent'),
  'passkeys.rename': on('passkey', writers),
  'passkeys.remove': on('passkey', members),
  'ownData.listFiles': all(members),
  'ownData.askForFile': all(members),
  'ownData.bringIn': all(refusedWriters, 'request.invalid'),
  'ownData.deleteAccount': all(members),

  'questions.list': list('question', everybody),
  'questions.post': all(writers),
  'questions.show': on('question', everybody),
  'questions.edit': on('question', ownerAlone),
  'questions.unname': on('question', ownerAlone, { states: { anonymous: 'sddddpddx' } }),
  'questions.merge': on('question', moderators),
  'questions.similar': on('question', everybody),
  'questions.similarTo': list('question', everybody),

  'replays.list': list('replay', members),
  'replays.show': on('replay', members),
  'replays.save': on('replay', members),
  'replays.delete': on('replay', members, anyway),

  'reviews.list': on('answer', everybody),
  'reviews.write': on('answer', others),
  'reviews.postOnShared': on('shared', guestsToo),
  'reviews.markRead': on('answer', ownerAlone),
  'reviews.guess': on('answer', ownerAlone),
  'reviews.show': on('guestReview', ownerAlone),
  'reviews.references': on('topic', members),
  'reviews.calibrate': on('reference', writers),

  'savedSearches.list': list('savedSearch', members),
  'savedSearches.save': all(writers),
  'savedSearches.rename': on('savedSearch', writers),
  'savedSearches.look': on('savedSearch', writers),
  'savedSearches.delete': on('savedSearch', members),
  'savedSearches.restore': on('savedSearch', writers),
  'search.find': list('answer', everybody, byLinkAlone),
  'security.show': all(members),
  'sessions.refresh': all('rrrrrrrrr', 'session.expired'),
  'sessions.signOut': all(everybody),
  'sessions.list': all(members),
  'sessions.end': on('session', members),
  'sessions.endOthers': all(members),
  'sightings.record': on('question', writers),
  'sightings.withdraw': on('sighting', members),
  'sightings.dispute': on('question', writers),
  'sightings.stopDispute': on('question', members),
  'takedowns.ask': all(everybody),
  'takedowns.show': on('takedown', everybody),
  'topics.list': list('topic', everybody),
  'topics.show': on('topic', everybody),
  'votes.forQuestion': on('question', others),
  'votes.takeFromQuestion': on('question', members),
  'votes.forAnswer': on('answer', others),
  'votes.takeFromAnswer': on('answer', members),
} satisfies Record<EndpointName, Expectation>;
