import { randomUUID } from 'node:crypto';
import { excerpt, renderMarkdown } from '@debrief/prose';
import type { Db } from '../platform/db/connect.ts';
import { countAnswersOf } from '../questions/count-on-question.ts';
import { indexAnswers } from '../search/index-answers.ts';
import { insertAnswers } from './answers.writes.ts';

export interface AnswerText {
  body: string;
  bodyHtml: string;
  excerpt: string;
}

/** What is kept of the text of an answer. */
export const answerText = (body: string): AnswerText => ({
  body,
  bodyHtml: renderMarkdown(body),
  excerpt: excerpt(body),
});

interface ImportedAnswer {
  questionId: string;
  text: AnswerText;
  /** The name that stands above it. */
  by: string;
  createdAt: Date;
}

/** Adds public answers that no member wrote: nobody can revise them, so they ask for no feedback. */
export async function addImportedAnswers(db: Db, added: ImportedAnswer[]): Promise<void> {
  if (!added.length) return;
  const ids = added.map(() => randomUUID());
  await insertAnswers(
    db,
    added.map(({ questionId, text: { body, bodyHtml, excerpt: begin }, by, createdAt }, n) => ({
      answer: {
        ...{ id: ids[n]!, questionId, authorship: 'anonymous' as const, authorId: null, pseudonym: by },
        ...{ visibility: 'public' as const, excerpt: begin, feedbackWanted: null },
        ...{ createdAt, revisedAt: createdAt },
      },
      revision: { body, bodyHtml, createdAt },
    })),
  );
  await indexAnswers(db, ids);
  const times = new Map<string, number>();
  for (const { questionId } of added) times.set(questionId, (times.get(questionId) ?? 0) + 1);
  await countAnswersOf(db, times);
}
