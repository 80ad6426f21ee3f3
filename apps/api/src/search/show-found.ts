import type { Found, Highlight } from '@debrief/contract';
import { plainText } from '@debrief/prose';
import { publicAnswers } from '../answers/answers.queries.ts';
import { viewAnswer } from '../answers/answers.view.ts';
import { viewCompany } from '../companies/companies.view.ts';
import type { Ctx } from '../platform/context.ts';
import { inOneGo } from '../platform/db/in-one-go.ts';
import { findQuestions } from '../questions/questions.queries.ts';
import { viewQuestion } from '../questions/questions.view.ts';
import { viewTopicItem } from '../topics/topics.view.ts';
import { highlight, matcher } from './highlight.ts';
import { findNamed } from './names.queries.ts';
import type { Ranked } from './rank-questions.queries.ts';

export type Hit = Ranked & { kind: Found['kind'] };

interface Looked {
  forms: string[];
  begun: string | undefined;
  typed: string;
  explain: boolean;
}

/** The results with these ids as they are shown to this viewer, by id. */
export async function showFound(
  ctx: Ctx,
  hits: Hit[],
  { forms, begun, typed, explain }: Looked,
): Promise<Map<string, Found>> {
  const { db, viewer } = ctx;
  const idsOf = (...kinds: Hit['kind'][]) => hits.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  const [questions, answers, named] = await inOneGo(
    findQuestions(db, viewer, idsOf('question')),
    publicAnswers(db, viewer, idsOf('answer')),
    findNamed(db, idsOf('company', 'topic', 'member')),
  );

  const matches = matcher(forms, begun);
  const marked = (...highlights: (Highlight | undefined)[]) => ({
    highlights: highlights.filter((h) => h !== undefined),
  });
  const inName = (name: string) => marked(highlight('name', name, matcher(typed.split(' '), typed.split(' ').at(-1))));
  const found = new Map<string, Found>();
  for (const row of questions) {
    const question = viewQuestion(ctx, row);
    const inBody = highlight('body', plainText(row.body), matches);
    found.set(row.id, { kind: 'question', ...question, ...marked(highlight('title', row.title, matches), inBody) });
  }
  for (const row of answers) {
    const { id, questionId, question, author, excerpt, counts, revision, createdAt, revisedAt } = viewAnswer(ctx, row);
    const where = marked(highlight('title', question.title, matches), highlight('body', plainText(row.body), matches));
    found.set(id, {
      kind: 'answer',
      id,
      questionId,
      question,
      author,
      excerpt,
      counts,
      revision,
      createdAt,
      revisedAt,
      ...where,
    });
  }
  for (const row of named.companies) found.set(row.id, { kind: 'company', ...viewCompany(row), ...inName(row.name) });
  for (const row of named.topics) found.set(row.id, { kind: 'topic', ...viewTopicItem(row), ...inName(row.name) });
  for (const row of named.members) found.set(row.id, { kind: 'member', ...row, ...inName(row.displayName) });

  if (explain)
    for (const hit of hits) {
      const item = found.get(hit.id);
      if (item) {
        const { score, words, answers: fromAnswers, title, asked, useful, recent } = hit;
        item.parts = { score, words, answers: fromAnswers, title, asked, useful, recent };
      }
    }
  return found;
}
