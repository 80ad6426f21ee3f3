import { and, desc, eq, sql } from 'drizzle-orm';
import { members } from '../accounts/accounts.table.ts';
import type { Viewer } from '../platform/context.ts';
import type { Db } from '../platform/db/connect.ts';
import { hot, type Slots } from '../platform/db/hot.ts';
import { type Cursor, rowsFor } from '../platform/page.ts';
import { questionColumns } from './questions.queries.ts';
import { questionCompanies, questions } from './questions.table.ts';

interface At {
  companyId: string;
  topic?: string | undefined;
  round?: string | undefined;
}

const pageAt = hot(
  'questions at a company',
  (
    db,
    at: Slots<At & Partial<Cursor>>,
    { viewer, rows, order }: { viewer: Viewer; rows: number; order: 'most-asked' | 'newest' },
  ) =>
    db
      .select({
        ...questionColumns(viewer),
        members: questionCompanies.members,
        lastMonth: questionCompanies.lastMonth,
        scoreHere: questionCompanies.askedScore,
      })
      .from(questionCompanies)
      .innerJoin(questions, eq(questions.id, questionCompanies.questionId))
      .leftJoin(members, eq(members.id, questions.authorId))
      .where(
        and(
          eq(questionCompanies.companyId, at.companyId),
          at.topic &&
            sql`exists (select 1 from question_topics qt join topics t on t.id = qt.topic_id where qt.question_id = ${questions.id} and t.slug = ${at.topic})`,
          at.round && sql`(${questions.round} = ${at.round} or ${at.round} = any(${questionCompanies.rounds}))`,
          at.key && sql`(${questionCompanies.askedScore}, ${questionCompanies.questionId}) < (${at.key}, ${at.id})`,
        ),
      )
      .orderBy(
        desc(order === 'newest' ? questions.createdAt : questionCompanies.askedScore),
        desc(questionCompanies.questionId),
      )
      .limit(rows),
);

/** One page of the questions that stand at a company; a row after the last tells that there is more. */
export const listRowsAt = (db: Db, viewer: Viewer, at: At, after: Cursor | undefined, limit: number) =>
  pageAt(db, { ...at, ...after }, { viewer, rows: rowsFor(limit), order: 'most-asked' });

/** The newest of the questions that stand at a company. */
export const listNewestRowsAt = (db: Db, viewer: Viewer, at: At, limit: number) =>
  pageAt(db, at, { viewer, rows: limit, order: 'newest' });
