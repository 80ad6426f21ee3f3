import type { ReplayContent, ReplaySummary } from '@debrief/contract';
import type { landings, outcomes } from '@debrief/contract/limits';
import { counted } from '../platform/counted.ts';

/** A replay in which nothing is said yet. */
export const emptyReplay: ReplayContent = {
  company: '',
  role: '',
  track: null,
  round: null,
  date: null,
  interviewers: '',
  questions: [],
  cuesGood: '',
  cuesBad: '',
  rating: null,
  change: '',
  outcome: null,
};

/** What two devices wrote differently stands one after the other; of two lists of questions none is left out. */
export const longReplayFields = ['interviewers', 'questions', 'cuesGood', 'cuesBad', 'change'] as const;

export type Asked = ReplayContent['questions'][number];
export const emptyAsked: Asked = { asked: '', said: '', landed: null };

export const replayKey = (id: string) => `replay:${id}`;

export const landingWords: Record<(typeof landings)[number], string> = {
  confident: 'Confident',
  unsure: 'Unsure',
  lost: 'Lost',
};
export const ratingWords = ['Rough', 'Shaky', 'Fair', 'Good', 'Great'] as const;
export const outcomeNames: Record<(typeof outcomes)[number], string> = {
  'next-round': 'The next round',
  offer: 'An offer',
  rejected: 'A no',
  'no-reply': 'No reply',
  withdrew: 'I withdrew',
};

type Facts = NonNullable<ReplaySummary['summary']>;

/** What a replay is called: the company and the role, as far as they are said. */
export const replayTitle = ({ company, role }: Pick<Facts, 'company' | 'role'>): string =>
  [company, role]
    .map((each) => each.trim())
    .filter(Boolean)
    .join(' · ') || 'An interview';

/** A day in words: "5 October", with its year where that is not this one. */
export function dayInWords(date: string, now = new Date()): string {
  const year = date.slice(0, 4) === String(now.getFullYear()) ? undefined : ('numeric' as const);
  return new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year,
    timeZone: 'UTC',
  });
}

/** The facts of a replay in one line; what is not said is left out. */
export const replayFacts = ({ date, questions, rating, outcome }: Omit<Facts, 'company' | 'role' | 'round'>): string =>
  [
    date && dayInWords(date),
    questions > 0 && counted(questions, 'question'),
    rating && ratingWords[rating - 1]?.toLowerCase(),
    outcome && `ended with: ${outcomeNames[outcome].toLowerCase().replace('i withdrew', 'withdrawn')}`,
  ]
    .filter(Boolean)
    .join(' · ');

/** All that a replay says, to be compared with what another device wrote. */
export const replayWords = ({ company, role, questions, cuesGood, cuesBad, change }: ReplayContent): string =>
  [
    [company, role].filter(Boolean).join(' · '),
    ...questions.map(({ asked, said }) => [asked, said].filter(Boolean).join('\n')),
    cuesGood,
    cuesBad,
    change,
  ]
    .filter((text) => text.trim())
    .join('\n\n');
