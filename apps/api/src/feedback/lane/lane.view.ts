import type { Claim, WaitingAnswer } from '@debrief/contract';
import { viewAuthor } from '../../authorship/byline.view.ts';
import { writtenAt } from '../../platform/context.ts';
import type { ClaimRow, WaitRow } from './lane.queries.ts';

export function viewClaim(row: ClaimRow): Claim {
  const { id, questionId, question, revision, body, bodyHtml, feedbackWanted, sample, topic, rubric } = row;
  const revisedAt = row.revisedAt.toISOString();
  return {
    answer: {
      id,
      questionId,
      question,
      author: viewAuthor(row),
      revision,
      body,
      bodyHtml,
      feedbackWanted,
      sample,
      revisedAt,
    },
    topic,
    rubric: rubric ?? [],
    until: row.until.toISOString(),
  };
}

/** Named ones too show the day alone: beside them the hour of an anonymous one would be told by its place. */
export function viewWaiting({
  id,
  question,
  author,
  pseudonym,
  revision,
  excerpt,
  sample,
  topic,
  since,
  reviews,
}: WaitRow): WaitingAnswer {
  return {
    id,
    question,
    author: viewAuthor({ author, pseudonym }),
    revision,
    excerpt,
    sample,
    topic,
    reviews,
    since: writtenAt(since, 'anonymous').toISOString(),
  };
}
