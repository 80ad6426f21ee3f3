import type { ReplayContent } from '@debrief/contract';

/** A replay with this word in each of its texts. */
export const aReplayOf = (word: string): ReplayContent => ({
  company: `${word} company`,
  role: `${word} role`,
  track: 'product-management',
  round: 'onsite',
  date: '2026-10-05',
  interviewers: `${word} interviewers`,
  questions: [
    { asked: `${word} asked`, said: `${word} said`, landed: 'unsure' },
    { asked: '', said: '', landed: null },
  ],
  cuesGood: `${word} good`,
  cuesBad: `${word} bad`,
  rating: 3,
  change: `${word} change`,
  outcome: null,
});
