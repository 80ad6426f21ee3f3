import type { Figures } from '@debrief/contract';

interface Told {
  /** What is told. */
  name: string;
  /** The figure in words; null while there are too few cases. */
  says: string | null;
  /** How it is counted, and from how many. */
  how: string;
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** "40 minutes", "3 hours", "2 days": as coarse as it is long. */
export function spanWords(minutes: number): string {
  const [count, unit] =
    minutes < 90 ? [minutes, 'minute'] : minutes < 48 * 60 ? [minutes / 60, 'hour'] : [minutes / 1440, 'day'];
  const whole = Math.round(count);
  return `${whole} ${unit}${whole === 1 ? '' : 's'}`;
}

const wait = ({ minutes, atLeast }: { minutes: number; atLeast: boolean }) =>
  atLeast ? `more than ${spanWords(minutes)}` : spanWords(minutes);

/** Each figure in plain words, with how it is counted. */
export function figureWords(figures: Figures): Told[] {
  const { wait: waits, firstAnswers, newcomers, used, receivers, givers } = figures;
  return [
    {
      name: 'How long until somebody says something',
      says: waits && `Half within ${wait(waits.median)}, nine of ten within ${wait(waits.p90)}`,
      how: waits
        ? `${waits.heard} answers had their first comment or review, ${waits.waiting} still wait and count as waiting at least until now.`
        : 'From asking for feedback to the first comment or review by another member.',
    },
    {
      name: 'First answers that were helped within a day',
      says: firstAnswers && percent(firstAnswers.heardWithinADay),
      how: firstAnswers
        ? `Of ${firstAnswers.cases} answers that were their author’s first.`
        : 'Of the answers that were their author’s first.',
    },
    {
      name: 'Newcomers who came back',
      says: newcomers && percent(newcomers.back),
      how: newcomers
        ? `Of ${newcomers.cases} members, on one of the 30 days after their first answer.`
        : 'On one of the 30 days after their first answer.',
    },
    {
      name: 'Feedback that was used',
      says: used && percent(used.share),
      how: used
        ? `Of ${used.cases} notes, by a version that came within 14 days.`
        : 'By a version that came within 14 days of the note.',
    },
    {
      name: 'Members who got feedback and gave some',
      says: receivers && percent(receivers.gave),
      how: receivers ? `Of ${receivers.cases} members who got any.` : 'Of the members who got any.',
    },
    {
      name: 'Feedback that comes from the busiest twentieth',
      says: givers && percent(givers.busiest),
      how: givers ? `${givers.cases} members gave some.` : 'Of the members who gave some, the busiest 5 %.',
    },
  ];
}
