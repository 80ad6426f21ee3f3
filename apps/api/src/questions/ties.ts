import type { AskedOfQuestion } from '../sightings/asked-figures.ts';
import type { Ties } from './ties.queries.ts';

/** After those that the author named, of whom there are five at most. */
const firstReported = 100;

/** Where fewer than three were asked there, the order at a company goes by how many were asked at all, which everybody knows, up to two. */
const fewer = 2;

/**
 * Which companies stand at a question: those its author named, and those where at least three members were asked it; none that
 * more members deny than report. What the author named is kept while it is denied.
 */
export function tiesOf(
  named: { companyId: string; position: number }[],
  { companies: told, members: all }: Pick<AskedOfQuestion, 'companies' | 'members'>,
): Ties {
  const score = Math.min(all, fewer);
  const said = new Map(told.map((at) => [at.companyId, at]));
  const reported = told
    .filter(({ companyId, shown }) => shown && !named.some((tie) => tie.companyId === companyId))
    .sort((a, b) => b.shown!.score - a.shown!.score)
    .map(({ companyId }, i) => ({ companyId, position: firstReported + i, reported: true }));
  const ties = [...named.map((tie) => ({ ...tie, reported: false })), ...reported];
  const isDenied = ({ companyId }: { companyId: string }) => said.get(companyId)?.denied === true;
  return {
    shown: ties
      .filter((tie) => !isDenied(tie))
      .map((tie) => {
        const here = said.get(tie.companyId)?.shown;
        if (!here) return { ...tie, members: null, lastMonth: null, askedScore: score, rounds: [] };
        const { members, lastMonth, rounds } = here;
        return { ...tie, members, lastMonth: `${lastMonth}-01`, askedScore: here.score, rounds };
      }),
    denied: named.filter(isDenied).map(({ companyId, position }) => ({ companyId, position })),
  };
}
