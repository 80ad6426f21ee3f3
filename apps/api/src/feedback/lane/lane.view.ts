import type { Claim } from '@debrief/contract';
import { viewAuthor } from '../../authorship/byline.view.ts';
import type { ClaimRow } from './lane.queries.ts';

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
    rubric,
    until: row.until.toISOString(),
  };
}
