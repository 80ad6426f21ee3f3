import type { AskedAtCompany } from '../sightings/asked-figures.ts';
import type { Ties } from './ties.queries.ts';

/** After those that the author named, of whom there are five at most. */
const firstReported = 100;

/**
 * Which companies stand at a question: those its author named, and those where at least three members were asked it; none that
 * more members deny than report. What the author named is kept while it is denied.
 */
export function tiesOf(named: { companyId: string; position: number }[], told: AskedAtCompany[]): Ties {
  const said = new Map(told.map((at) => [at.companyId, at]));
  const reported = told
    .filter(({ companyId, shown }) => shown && !named.some((tie) => tie.companyId === companyId))
    .sort((a, b) => b.shown!.score - a.shown!.score)
    .map(({ companyId }, i) => ({ companyId, position: firstReported + i, reported: true }));
  const all = [...named.map((tie) => ({ ...tie, reported: false })), ...reported];
  const isDenied = ({ companyId }: { companyId: string }) => said.get(companyId)?.denied === true;
  return {
    shown: all
      .filter((tie) => !isDenied(tie))
      .map((tie) => {
        const { members = null, lastMonth = null, score = 0, rounds = [] } = said.get(tie.companyId)?.shown ?? {};
        return { ...tie, members, lastMonth: lastMonth && `${lastMonth}-01`, askedScore: score, rounds };
      }),
    denied: named.filter(isDenied).map(({ companyId, position }) => ({ companyId, position })),
  };
}
