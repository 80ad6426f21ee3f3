// biome-ignore-all lint/suspicious/noTemplateCurlyInString: this is code, as it stands elsewhere
import type { Guard } from './guard.ts';

const nothing = 'sql`true`';
const none = 'sql`(select null::uuid where false)`';

/** Conditions of who sees which row. */
export const guardsOfSight: Record<string, Guard> = {
  'answers that guests may find': {
    file: 'answers/answers.visible.ts',
    code: "? «eq(answers.visibility, 'public')»",
    without: 'eq(answers.id, answers.id)',
    noticedBy: ['answers.show', 'answers.list'],
  },
  'answers that members may find': {
    file: 'answers/answers.visible.ts',
    code: "or(eq(answers.visibility, 'public'), isMine(viewer, answers.id))!",
    without: 'eq(answers.id, answers.id)',
    noticedBy: ['answers.show', 'votes.forAnswer'],
  },
  'the link, told to the author alone': {
    file: 'answers/answers.view.ts',
    code: 'mine && row.linkToken',
    without: 'row.linkToken',
    noticedBy: ['answers.show'],
  },
  'a member’s answers, the public ones': {
    file: 'answers/answers.queries.ts',
    code: "eq(answers.authorId, memberId),\n        «eq(answers.visibility, 'public')»",
    without: nothing,
    noticedBy: ['answers.ofMember'],
  },
  'the best answers, the public ones': {
    file: 'answers/answers.queries.ts',
    code: "«eq(answers.visibility, 'public')»,\n        isNotNull(revisionScores.low),",
    without: nothing,
    noticedBy: ['answers.best'],
  },
  'comments on what one may not see': {
    file: 'feedback/comments/comments.visible.ts',
    code: 'is null or ${«visibleTo(viewer)»}',
    without: nothing,
    noticedBy: ['moderation.flagComment', 'comments.judge'],
  },
  'what guests left, until the author shows it': {
    file: 'feedback/comments/comments.visible.ts',
    code: 'sql`(not ${comments.held} or ${isMine(viewer, comments.answerId)})`',
    without: nothing,
    noticedBy: ['comments.onAnswer', 'comments.show'],
  },
  'reviews that guests left': {
    file: 'feedback/reviews/reviews.visible.ts',
    code: 'sql`(not ${reviews.held} or ${isMine(viewer, reviews.answerId)})`',
    without: nothing,
    noticedBy: ['reviews.list', 'reviews.show'],
  },
  'reviews of what one may not see': {
    file: 'feedback/reviews/reviews.queries.ts',
    code: 'and(eq(reviews.id, id), «visibleTo(viewer)», reviewVisibleTo(viewer))',
    without: nothing,
    noticedBy: ['moderation.flagReview'],
  },
  'companies that only reports name': {
    file: 'companies/companies.visible.ts',
    code: 'sql`(${c}.listed or ${c}.questions_count > 0)`',
    without: nothing,
    noticedBy: ['companies.show', 'companies.list'],
  },
  'whom the author blocked, in the lane': {
    file: 'feedback/lane/lane.queries.ts',
    code: 'idsKeptApart(member)',
    without: none,
    noticedBy: ['what the lane counts leaves out who blocked one'],
  },
  'one’s own answers, in the lane': {
    file: 'feedback/lane/lane.queries.ts',
    code: '${«idsOfMine(member)»}\n      union all',
    without: none,
    noticedBy: ['lane.claim'],
  },
  'news of whom one is kept from': {
    file: 'follows/new-in-follows.queries.ts',
    code: 'b.member_id = ${alias}.author_id and b.blocked_id = ${«member.id»}',
    without: "'00000000-0000-4000-8000-000000000000'",
    noticedBy: ['follows.news'],
  },
  'lists are one’s own': {
    file: 'collections/collections.queries.ts',
    code: 'eq(collections.id, id), «eq(collections.memberId, member.id)»,',
    without: nothing,
    noticedBy: ['collections.items', 'collections.rename'],
  },
  'what is in lists is one’s own': {
    file: 'collections/collections.writes.ts',
    code: '«eq(collectionItems.memberId, member.id)», isIt',
    without: nothing,
    noticedBy: ['a list keeps what others take out of it'],
  },
  'drafts are one’s own': {
    file: 'drafts/drafts.queries.ts',
    code: 'and(eq(drafts.memberId, memberId), eq(drafts.key, key))',
    without: 'eq(drafts.key, key)',
    noticedBy: ['drafts.show'],
  },
  'saved searches are one’s own': {
    file: 'saved-searches/saved-searches.queries.ts',
    code: 'and(eq(savedSearches.id, id), eq(savedSearches.memberId, member.id))',
    without: 'eq(savedSearches.id, id)',
    noticedBy: ['savedSearches.look', 'savedSearches.delete'],
  },
  'replays are one’s own': {
    file: 'replays/replays.queries.ts',
    code: 'and(eq(replays.id, id), eq(replays.memberId, memberId))',
    without: 'eq(replays.id, id)',
    noticedBy: ['replays.show', 'replays.save'],
  },
  'reports are one’s own': {
    file: 'sightings/sightings.queries.ts',
    code: 'and(eq(sightings.id, id), sql`${sightings.id} in ${idsOfMine(member)}`)',
    without: 'eq(sightings.id, id)',
    noticedBy: ['sightings.withdraw'],
  },
  'messages from the moderators are one’s own': {
    file: 'notices/notices.queries.ts',
    code: 'and(eq(notices.id, id), mine(member))',
    without: 'eq(notices.id, id)',
    noticedBy: ['notices.appeal'],
  },
  'sessions are one’s own': {
    file: 'sessions/sessions.writes.ts',
    code: 'sql`id = ${id} and member_id = ${memberId}`',
    without: 'sql`id = ${id}`',
    noticedBy: ['sessions.end'],
  },
  'access tokens are one’s own': {
    file: 'access-tokens/access-tokens.writes.ts',
    code: 'and(eq(accessTokens.id, id), eq(accessTokens.memberId, memberId))',
    without: 'eq(accessTokens.id, id)',
    noticedBy: ['accessTokens.revoke'],
  },
};
