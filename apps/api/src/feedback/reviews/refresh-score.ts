import type { MemberCtx } from '../../platform/context.ts';
import { learnToday } from './learn-today.ts';
import { type ReviewerSummary, unknownReviewer, withResidual } from './reviewer-summary.ts';
import { type CountingReview, countingReviews, lockSummaries, scoredVersions } from './reviews.queries.ts';
import { deleteRise, deleteScore, putRise, putScore, putSummaries, updateResiduals } from './reviews.writes.ts';
import { type MarkedReview, residualsOf, scoreRevision } from './score-revision.ts';

interface Version {
  answerId: string;
  revision: number;
  rubric: { id: string; name: string }[];
}

/** Only named reviewers are known by more than this one review: what is kept of a member must not tell that an anonymous one is theirs. */
const reviewerOf = ({ id, authorId }: CountingReview) => authorId ?? id;

/**
 * Makes the score of a version anew from its reviews, or takes it away where none is left, in the transaction that changes one of them, and brings up to date
 * what they say about their named reviewers. The caller holds the answer's row.
 */
export async function refreshScore(ctx: Pick<MemberCtx, 'db' | 'now'>, { answerId, revision, rubric }: Version) {
  const { db } = ctx;
  const counting = await countingReviews(db, answerId, revision);
  if (!counting.length) {
    await deleteScore(db, answerId, revision);
    return noteRise(db, answerId);
  }
  const marked: MarkedReview[] = counting.map((review) => ({
    reviewerId: reviewerOf(review),
    marks: review.scores,
    through: review.through,
  }));
  const named = counting.flatMap(({ authorId }) => authorId ?? []);
  const stored = named.length ? await lockSummaries(db, named) : [];
  const before = new Map(
    stored.map(({ memberId, ...summary }) => [memberId, withoutThis(summary, memberId, counting)]),
  );
  const community = await learnToday(ctx);

  const score = scoreRevision(marked, before, community);
  const withMarks = marked.filter(({ marks }) => Object.keys(marks).length).length;
  const count = (through: MarkedReview['through']) => marked.filter((review) => review.through === through).length;
  await putScore(db, {
    answerId,
    revision,
    reviews: score.reviews,
    marked: withMarks,
    value: score.overall?.value ?? null,
    low: score.overall?.low ?? null,
    high: score.overall?.high ?? null,
    criteria: score.overall
      ? rubric.flatMap(({ id, name }) => {
          const found = score.criteria.find((criterion) => criterion.id === id);
          return found ? [{ id, name, median: found.median }] : [];
        })
      : [],
    through: { notYet: count('not-yet'), nearly: count('nearly'), yes: count('yes') },
    ready: score.ready,
  });
  await noteRise(db, answerId);

  const residuals = residualsOf(marked, before, community);
  const known = counting.flatMap(({ id, authorId }) => {
    const residual = authorId && residuals.get(authorId);
    return residual ? [{ id, memberId: authorId, residual }] : [];
  });
  await updateResiduals(db, known);
  await putSummaries(
    db,
    known.map(({ memberId, residual }) => {
      const summary = before.get(memberId) ?? unknownReviewer;
      return { memberId, ...summary, peers: withResidual(summary.peers, residual) };
    }),
  );
}

/** What is known of a reviewer from everything but this version. */
function withoutThis(summary: ReviewerSummary, memberId: string, counting: CountingReview[]): ReviewerSummary {
  const residual = counting.find(({ authorId }) => authorId === memberId)?.residual;
  return residual ? { ...summary, peers: withResidual(summary.peers, unknownReviewer.peers, residual) } : summary;
}

async function noteRise(db: MemberCtx['db'], answerId: string): Promise<void> {
  const scored = await scoredVersions(db, answerId);
  const [first, last] = [scored[0], scored.at(-1)];
  if (!first || !last || first === last) await deleteRise(db, answerId);
  else {
    const rise = last.value - first.value;
    await putRise(db, { answerId, fromRevision: first.revision, toRevision: last.revision, rise });
  }
}
