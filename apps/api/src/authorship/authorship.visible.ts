import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { members } from '../accounts/accounts.table.ts';
import { blocks } from '../blocks/blocks.table.ts';
import type { Member, Viewer } from '../platform/context.ts';
import { authors } from './authorship.table.ts';

/** Did this viewer write the content with this id? */
export const isMine = (viewer: Viewer, contentId: SQLWrapper): SQL<boolean> =>
  viewer.kind === 'guest'
    ? sql<boolean>`false`
    : sql<boolean>`exists (select 1 from ${authors} where ${authors.contentId} = ${contentId} and ${authors.memberId} = ${viewer.id})`;

/**
 * Did some other member write the content with this id? Looks up its author, so that it costs the same however much the viewer
 * wrote; false for what no member wrote.
 */
export const byAnother = (viewer: Viewer, contentId: SQLWrapper): SQL<boolean> =>
  sql<boolean>`coalesce((select ${authors.memberId} from ${authors} where ${authors.contentId} = ${contentId})
    ${viewer.kind === 'guest' ? sql`is not null` : sql`<> ${viewer.id}`}, false)`;

/** The viewer's own answer to this question, or null. */
export const myAnswerTo = (viewer: Viewer, questionId: SQLWrapper): SQL<string | null> =>
  viewer.kind === 'guest'
    ? sql<string | null>`null::uuid`
    : sql<
        string | null
      >`(select ${authors.contentId} from ${authors} where ${authors.questionId} = ${questionId} and ${authors.memberId} = ${viewer.id} and ${authors.slot} = 'answer')`;

/** How many reviews the author of this named answer gave since it began to wait; of an anonymous one 0, for its place would tell who gave. */
export const givenSince = (answerId: SQLWrapper): SQL<number> =>
  sql<number>`coalesce((select greatest(0, count(given.content_id) - own.given_before)::int from ${authors} own
    join answers named on named.id = own.content_id and named.authorship = 'named'
    left join ${authors} given on given.member_id = own.member_id and given.kind = 'review'
    where own.content_id = ${answerId} group by own.given_before), 0)`;

/** Has the author of this answer posted no other? */
export const isOnlyAnswer = (answerId: SQLWrapper): SQL<boolean> =>
  sql<boolean>`not exists (select 1 from ${authors} own join ${authors} other
    on other.member_id = own.member_id and other.kind = 'answer' and other.content_id <> own.content_id
    where own.content_id = ${answerId})`;

/** The ids of everything this member wrote, as a subquery in brackets. */
export const idsOfMine = (member: Member): SQL =>
  sql`(select ${authors.contentId} from ${authors} where ${authors.memberId} = ${member.id})`;

/** The ids of the questions that this member asked or wrote something at, as a subquery in brackets. */
export const questionsOfMine = (member: Member): SQL =>
  sql`(select ${authors.questionId} from ${authors} where ${authors.memberId} = ${member.id})`;

/** The ids of everything of this kind that this member wrote at this question, as a subquery in brackets. */
export const idsOfMineAt = (member: Member, questionId: SQLWrapper, kind: 'sighting' | 'dispute'): SQL =>
  sql`(select ${authors.contentId} from ${authors} where ${authors.memberId} = ${member.id} and ${authors.questionId} = ${questionId} and ${authors.kind} = ${sql.raw(`'${kind}'`)})`;

/** Does anything that this member wrote stand where everybody can read it? */
export const hasShown = (member: Member): SQL<boolean> =>
  sql<boolean>`exists (select 1 from ${authors} a where a.member_id = ${member.id} and case a.kind
    when 'question' then exists (select 1 from questions q where q.id = a.content_id)
    when 'answer' then exists (select 1 from answers w where w.id = a.content_id and w.visibility = 'public')
    when 'comment' then exists (select 1 from comments c where c.id = a.content_id and c.deleted_at is null)
    when 'review' then exists (select 1 from reviews r where r.id = a.content_id)
    else false end)`;

/** Did one member write both of these? False for content that is gone, or for none. */
export const sameAuthor = (oneId: SQLWrapper, otherId: SQLWrapper): SQL<boolean> =>
  sql<boolean>`coalesce((select ${authors.memberId} from ${authors} where ${authors.contentId} = ${oneId})
    = (select ${authors.memberId} from ${authors} where ${authors.contentId} = ${otherId}), false)`;

/** Did this member block the author of this content, or the author the member? What it decides must not show whose something anonymous is. */
export const keptApart = (member: Member, contentId: SQLWrapper): SQL<boolean> =>
  sql<boolean>`exists (select 1 from ${authors} join ${blocks}
    on (${blocks.memberId} = ${authors.memberId} and ${blocks.blockedId} = ${member.id})
      or (${blocks.memberId} = ${member.id} and ${blocks.blockedId} = ${authors.memberId})
    where ${authors.contentId} = ${contentId})`;

/**
 * The ids of the answers over which this member and their author should not meet, as a subquery in brackets: of named ones alone. Whoever
 * compares what is offered to one account and to another must not learn whose an anonymous one is, by their own blocks or by its author's.
 */
export const idsKeptApart = (member: Member): SQL =>
  sql`(select ${authors.contentId} from ${authors} join answers named on named.id = ${authors.contentId} and named.authorship = 'named'
    where ${authors.memberId} in (
      select ${blocks.memberId} from ${blocks} where ${blocks.blockedId} = ${member.id}
      union all select ${blocks.blockedId} from ${blocks} where ${blocks.memberId} = ${member.id}))`;

/** One value for all that one member wrote, for counting members; null when it is gone. Never selected by itself. */
export const countedAs = (contentId: SQLWrapper): SQL<string | null> =>
  sql<string | null>`(select ${authors.memberId} from ${authors} where ${authors.contentId} = ${contentId})`;

/**
 * The same, of people alone: null too for a sample member's and for what a program wrote, as it is for what was imported, which
 * nobody here wrote. What is told of the community counts by this.
 */
export const personBehind = (contentId: SQLWrapper): SQL<string | null> =>
  sql<string | null>`(select ${authors.memberId} from ${authors} join ${members} on ${members.id} = ${authors.memberId}
    where ${authors.contentId} = ${contentId} and not ${members.sample} and not ${members.automated})`;

/** Everything that the author of this content wrote (`content_id`, `kind`), for counting. Never selected by itself. */
export const alsoBy = (contentId: SQLWrapper): SQL =>
  sql`(select other.content_id, other.kind from ${authors} own join ${authors} other on other.member_id = own.member_id
    where own.content_id = ${contentId})`;

/** Did this member write that? For a condition alone; never selected. */
export const wrote = (memberId: SQLWrapper, contentId: SQLWrapper): SQL<boolean> =>
  sql<boolean>`exists (select 1 from ${authors} where ${authors.contentId} = ${contentId} and ${authors.memberId} = ${memberId})`;
