import { refreshScore } from '../src/feedback/reviews/refresh-score.ts';
import type { Db } from '../src/platform/db/connect.ts';
import { findRubric } from '../src/topics/topics.queries.ts';
import type { Block } from './blocks.ts';
import type { DemoRows } from './demo-rows.ts';

type Row = DemoRows['reviews'][number];
type Signed = Pick<Row, 'id' | 'questionId' | 'answerId' | 'authorship' | 'authorId' | 'pseudonym' | 'createdAt'>;

/** A review block: its front matter says what works and gives the marks, its text says what to change. */
export const reviewRow = (block: Block, signed: Signed & Pick<Row, 'revision' | 'interviewer' | 'position'>): Row => ({
  ...signed,
  strength: block['strength'],
  change: block.text,
  through: block['through'],
  scores: block['scores'] ?? {},
  read: true,
  sample: true,
});

interface Reviewed {
  questionId: string;
  answerId: string;
  revision: number;
}

/** Makes the scores of these versions from the reviews that are there, each once. */
export async function refreshScores(db: Db, now: Date, reviewed: Reviewed[]): Promise<void> {
  const versions = new Map(reviewed.map((one) => [`${one.answerId} ${one.revision}`, one]));
  for (const { questionId, answerId, revision } of versions.values()) {
    await refreshScore({ db, now: () => now }, { answerId, revision, rubric: await findRubric(db, questionId) });
  }
}
