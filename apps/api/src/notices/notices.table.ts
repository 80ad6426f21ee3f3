import { boolean, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { members } from '../accounts/accounts.table.ts';
import { time } from '../platform/db/columns.ts';

/**
 * What moderators decided, with the reasons. Whom it concerns stands in authorship, as the author of what it is about does: no row here
 * says who wrote something without a name.
 */
export const notices = pgTable(
  'notices',
  {
    id: uuid().primaryKey(),
    act: text({
      enum: [
        'approve',
        'hide',
        'restore',
        'lock',
        'unlock',
        'move-topic',
        'edit',
        'warn',
        'suspend',
        'lift',
        'delete',
        'uphold',
        'overturn',
        'hold',
        'reveal',
      ],
    }).notNull(),
    rule: text(),
    words: text().notNull().default(''),
    until: time(),
    /** Whom it concerns reads it; otherwise it is history alone. */
    told: boolean().notNull(),
    readAt: time(),
    moderatorId: uuid().references(() => members.id, { onDelete: 'set null' }),
    at: time().notNull(),
    /** The case it was decided in; it may be gone with what it was about. */
    caseId: uuid(),
    kind: text({ enum: ['question', 'answer', 'comment', 'review', 'member', 'company'] }).notNull(),
    /** What it is about, as it was then; emptied when that is deleted for good. */
    title: text().notNull(),
    text: text().notNull(),
    appealWords: text(),
    appealState: text({ enum: ['open', 'upheld', 'overturned'] }),
    appealAnswer: text().notNull().default(''),
  },
  (t) => [index('notices_of_case').on(t.caseId, t.at), index('notices_of_moderator').on(t.moderatorId)],
);
