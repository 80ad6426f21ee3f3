import type { ReplayContent } from '@debrief/contract';

/** The words of a replay as Markdown, each with what it answers. */
export function replayToRead(replay: Partial<ReplayContent>): string {
  const { interviewers, cuesGood, cuesBad, change, rating, outcome, questions = [] } = replay;
  const facts: [string, unknown][] = [
    ['Interviewers', interviewers],
    ['Good signs', cuesGood],
    ['Bad signs', cuesBad],
    ['How it went, of 5', rating],
    ['What I would change', change],
    ['How it ended', outcome],
  ];
  return [
    ...questions.flatMap(({ asked, said, landed }) => [
      `**${asked || 'A question'}** ${landed ? `(${landed})` : ''}`,
      said,
    ]),
    ...facts.filter(([, value]) => value).map(([name, value]) => `${name}: ${value}`),
  ].join('\n\n');
}

/** What a replay is called: where, as what, when. */
export const titleOfReplay = ({ company, role, date }: Partial<ReplayContent>): string =>
  [company, role, date].filter(Boolean).join(', ') || 'An interview';
