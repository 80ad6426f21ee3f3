import { eq, inArray, sql } from 'drizzle-orm';
import { answers } from '../src/answers/answers.table.ts';
import { reviews } from '../src/feedback/reviews/reviews.table.ts';
import type { Db } from '../src/platform/db/connect.ts';
import { questions } from '../src/questions/questions.table.ts';
import { forgetQuestions } from '../src/search/index-questions.ts';
import { publishAsked } from '../src/sightings/publish-asked.ts';
import { refreshCounters } from './demo-rows.ts';
import { refreshScores } from './review-rows.ts';

/**
 * Takes the demo content away, in one transaction: its questions with everything below them, members and employers. A sample
 * question that a real member wrote at stays, and so does an employer that a real question names. Gives how many questions went.
 */
export function removeDemo(db: Db, now = new Date()): Promise<number> {
  return db.transaction(async (tx) => {
    const { rows } = (await tx.execute(sql`select q.id from questions q where q.sample
      and not exists (select 1 from answers a where a.question_id = q.id and not a.sample)
      and not exists (select 1 from reviews r where r.question_id = q.id and not r.sample)
      and not exists (select 1 from comments c where c.question_id = q.id and not c.sample) for update`)) as unknown as {
      rows: { id: string }[];
    };
    const gone = rows.map(({ id }) => id);
    await forgetQuestions(tx, gone);
    if (gone.length) await tx.delete(questions).where(inArray(questions.id, gone));
    await tx.execute(
      sql`delete from comments c where c.sample and not exists (select 1 from comments r where r.parent_id = c.id and not r.sample)`,
    );
    const lost = await tx
      .delete(reviews)
      .where(eq(reviews.sample, true))
      .returning({ questionId: reviews.questionId, answerId: reviews.answerId, revision: reviews.revision });
    await tx.execute(sql`delete from answers a where a.sample
      and not exists (select 1 from comments c where c.answer_id = a.id) and not exists (select 1 from reviews r where r.answer_id = a.id)`);
    const left = new Set(
      (await tx.select({ id: answers.id }).from(answers).where(eq(answers.sample, true))).map(({ id }) => id),
    );
    await refreshScores(
      tx,
      now,
      lost.filter(({ answerId }) => left.has(answerId)),
    );
    const { rows: unreported } = (await tx.execute(
      sql`delete from sightings s where s.sample returning question_id as "questionId", company_id as "companyId"`,
    )) as unknown as { rows: { questionId: string; companyId: string | null }[] };
    await tx.execute(sql`delete from members m where m.sample`);
    await tx.execute(sql`delete from companies c where c.sample and not exists (select 1 from question_companies qc where qc.company_id = c.id)
      and not exists (select 1 from sightings s where s.company_id = c.id) and not exists (select 1 from disputes d where d.company_id = c.id)
      and not exists (select 1 from denied_companies d where d.company_id = c.id)`);
    await refreshCounters(tx);
    const questionIds = new Set(unreported.map(({ questionId }) => questionId));
    await publishAsked(
      { db: tx as unknown as Db, now: () => now },
      [...questionIds].map((questionId) => ({ questionId })),
      [...new Set(unreported.flatMap(({ companyId }) => companyId ?? []))],
    );
    return gone.length;
  });
}
