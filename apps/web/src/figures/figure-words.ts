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
  const { wait: waits, firstAnswers, newcomers, otherNewcomers, used, receivers, givers } = figures;
  return [
    {
      name: 'How long until feedback helps',
      says: waits && `Half within ${wait(waits.median)}, nine of ten within ${wait(waits.p90)}`,
      how: waits
        ? `${waits.helped} ${waits.helped === 1 ? 'answer' : 'answers'} got a note that their author used or thanked for; ${waits.waiting} have none yet, and count as waiting that long or longer.`
        : 'From asking for feedback to the first note that the author used or thanked for.',
    },
    {
      name: 'First answers that were helped within a day',
      says: firstAnswers && percent(firstAnswers.helpedWithinADay),
      how: firstAnswers
        ? `Of ${firstAnswers.cases} answers that were their author’s first.`
        : 'Of the answers that were their author’s first.',
    },
    {
      name: 'Newcomers who were helped within a day and came back',
      says: newcomers && percent(newcomers.back),
      how: [
        newcomers
          ? `Of ${newcomers.cases} members, on one of the 30 days after their first answer.`
          : 'On one of the 30 days after their first answer.',
        otherNewcomers && `Of the ${otherNewcomers.cases} others, ${percent(otherNewcomers.back)} did.`,
      ]
        .filter(Boolean)
        .join(' '),
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
