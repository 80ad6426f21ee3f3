import { holdCompanies } from '../companies/file-asked-at.ts';
import { countQuestionsFor } from '../companies/name-companies.ts';
import type { Db } from '../platform/db/connect.ts';
import type { AskedOfQuestion } from '../sightings/asked-figures.ts';
import { difference } from './difference.ts';
import { replaceTies, updateAsked } from './questions.writes.ts';
import { filedUnder, findWithheld } from './ties.queries.ts';
import { tiesOf } from './ties.ts';

/**
 * Puts on a question, which the caller holds, what may be known of how it was asked, and at it the companies that may stand there. `before` are those
 * it counted for so far, where that is not what stands there. True when it has to be indexed again.
 */
export async function fileAsked(
  db: Db,
  {
    questionId,
    before,
    alsoHeld,
  }: { questionId: string; before?: string[] | undefined; alsoHeld?: string | undefined },
  asked: AskedOfQuestion,
): Promise<boolean> {
  const filed = await filedUnder(db, questionId);
  const ties = tiesOf(filed.named, asked);
  const counted = difference(
    before ?? filed.companyIds,
    ties.shown.map(({ companyId }) => companyId),
  );
  const details = await publishedDetails(db, questionId, asked);
  await updateAsked(db, questionId, {
    sightingsCount: asked.members,
    lastAskedMonth: asked.lastMonth && `${asked.lastMonth}-01`,
    askedRecentlyUntil: asked.recentUntil,
    askedScore: asked.score,
    asked: asked.figures,
    ...details?.values,
  });
  await replaceTies(db, questionId, ties);
  await holdCompanies(db, [...counted.keys(), ...(alsoHeld ? [alsoHeld] : [])]);
  await countQuestionsFor(db, counted);
  return counted.size > 0 || details?.changed === true;
}

/** Of an anonymous author's level and round what three members report as well. */
async function publishedDetails(db: Db, questionId: string, { figures }: AskedOfQuestion) {
  const withheld = await findWithheld(db, questionId);
  if (!withheld) return undefined;
  const { level, round, shown } = withheld;
  const values = {
    level: figures?.levels.some((said) => said.level === level) ? level : null,
    round: figures?.rounds.some((said) => said.round === round) ? round : null,
  };
  return { values, changed: values.level !== shown.level || values.round !== shown.round };
}
