import { and, asc, gt, inArray, sql } from 'drizzle-orm';
import { members } from '../accounts/accounts.table.ts';
import { answerRevisions, answers } from '../answers/answers.table.ts';
import { visibleTo } from '../answers/answers.visible.ts';
import type { Db } from '../platform/db/connect.ts';
import { questions } from '../questions/questions.table.ts';

const labels = (kind: 'topic' | 'company', table: 'topics' | 'companies') => {
  const filing = sql.identifier(`question_${table}`);
  const id = sql.identifier(`${kind}_id`);
  return sql<
    string[]
  >`coalesce((select json_agg(l.name order by f.position) from ${filing} f join ${sql.identifier(table)} l on l.id = f.${id} where f.question_id = questions.id), '[]'::json)`;
};

/** Questions after this id, in the order of their ids; none of the sample community. */
export const listQuestionsToExport = (db: Db, after: string | undefined, limit: number) =>
  db
    .select({
      id: questions.id,
      externalId: questions.externalId,
      title: questions.title,
      body: questions.body,
      companies: labels('company', 'companies'),
      topics: labels('topic', 'topics'),
      track: questions.track,
      level: questions.level,
      round: questions.round,
      createdAt: questions.createdAt,
    })
    .from(questions)
    .where(and(sql`not ${questions.sample}`, after ? gt(questions.id, after) : undefined))
    .orderBy(asc(questions.id))
    .limit(limit);

/** The public answers of these questions in their latest version, with the name that stands above each. */
export const listAnswersToExport = (db: Db, questionIds: string[]) =>
  db
    .select({
      questionId: answers.questionId,
      body: answerRevisions.body,
      author: sql<string | null>`coalesce(${members.displayName}, ${answers.pseudonym})`,
    })
    .from(answers)
    .innerJoin(
      answerRevisions,
      sql`${answerRevisions.answerId} = ${answers.id} and ${answerRevisions.number} = ${answers.revision}`,
    )
    .leftJoin(members, sql`${members.id} = ${answers.authorId}`)
    .where(and(inArray(answers.questionId, questionIds), visibleTo({ kind: 'guest' })))
    .orderBy(asc(answers.questionId), asc(answers.id));
