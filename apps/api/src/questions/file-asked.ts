import { holdCompanies } from '../companies/file-asked-at.ts';
import { countQuestionsFor } from '../companies/name-companies.ts';
import type { Db } from '../platform/db/connect.ts';
import type { AskedOfQuestion } from '../sightings/asked-figures.ts';
import { difference } from './difference.ts';
import { replaceTies, updateAsked } from './questions.writes.ts';
import { companiesAt, detailsOf } from './ties.queries.ts';
import { tiesOf } from './ties.ts';

interface AskedHere {
  questionId: string;
  /** The companies it counted for so far, where that is not what stands there. */
  before?: string[] | undefined;
  asked: AskedOfQuestion;
}

/**
 * Puts on questions, which the caller holds, what may be known of how they were asked, and at them the companies that may stand there; holds
 * these companies and `alsoHeld`. Gives the ids of those that have to be indexed again.
 */
export async function fileAsked(db: Db, published: AskedHere[], alsoHeld: string[]): Promise<string[]> {
  const ids = published.map(({ questionId }) => questionId);
  const filedAt = await companiesAt(db, ids);
  const details = new Map((await detailsOf(db, ids)).map((row) => [row.id, row]));
  const counted = new Map<string, number>();
  const changed: string[] = [];
  const filed = published.map(({ questionId, before, asked }) => {
    const { companyIds, named } = filedAt(questionId);
    const ties = tiesOf(named, asked);
    const shown = ties.shown.map(({ companyId }) => companyId);
    const differs = difference(before ?? companyIds, shown);
    for (const [companyId, by] of differs) counted.set(companyId, (counted.get(companyId) ?? 0) + by);
    const { level, round, isNew } = publishedDetails(details.get(questionId)!, asked);
    if (differs.size > 0 || isNew) changed.push(questionId);
    return {
      ties: { questionId, ...ties },
      values: {
        id: questionId,
        sightingsCount: asked.members,
        lastAskedMonth: asked.lastMonth && `${asked.lastMonth}-01`,
        askedRecentlyUntil: asked.recentUntil,
        askedScore: asked.score,
        asked: asked.figures,
        level,
        round,
      },
    };
  });
  await updateAsked(
    db,
    filed.map(({ values }) => values),
  );
  await replaceTies(
    db,
    filed.map(({ ties }) => ties),
  );
  await holdCompanies(db, [...new Set([...counted.keys(), ...alsoHeld])]);
  await countQuestionsFor(db, counted);
  return changed;
}

type Details = Awaited<ReturnType<typeof detailsOf>>[number];

/** Level and round as they are shown from now on: of what an anonymous author keeps back, as much as three members report as well. */
function publishedDetails(shown: Details, asked: AskedOfQuestion) {
  const { withheld } = shown;
  if (!withheld) return { level: shown.level, round: shown.round, isNew: false };
  const { levels, rounds } = asked.figures ?? { levels: [], rounds: [] };
  const level = levels.some((said) => said.level === withheld.level) ? withheld.level : null;
  const round = rounds.some((said) => said.round === withheld.round) ? withheld.round : null;
  return { level, round, isNew: level !== shown.level || round !== shown.round };
}
