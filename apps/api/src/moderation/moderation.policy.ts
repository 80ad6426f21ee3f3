import type { moderationActs } from '@debrief/contract/limits';
import type { Viewer } from '../platform/context.ts';

interface Case {
  kind: 'question' | 'answer' | 'comment' | 'review' | 'member' | 'company' | 'appeal';
  state: 'open' | 'closed';
  /** Taken out of sight by a moderator. */
  hidden: boolean;
  held: boolean;
  locked: boolean;
  guest: boolean;
  anonymous: boolean;
  /** Its author, or the member, is the one who asks. */
  mine: boolean;
  /** There is somebody a decision could concern. */
  hasAuthor: boolean;
  /** Of an appeal: the viewer decided it, and another could look. */
  ownDecision: boolean;
  /** A suspension that was given here may still hold. */
  suspended: boolean;
}

type Rule = (one: Case) => true | string;
const content = new Set(['question', 'answer', 'comment', 'review']);

/** Nobody judges what is their own. */
const byOthers =
  (rule: Rule) =>
  (_viewer: Viewer, one: Case): true | string =>
    one.mine ? 'This is about you. Another moderator decides it.' : rule(one);
const ofContent = (rule: Rule = () => true) =>
  byOthers((one) => (content.has(one.kind) ? rule(one) : 'Only what members wrote can be treated so.'));
const ofKinds = (kinds: Case['kind'][], rule: Rule = () => true) =>
  byOthers((one) => (kinds.includes(one.kind) ? rule(one) : 'That does not fit what this is about.'));
const concerning = byOthers((one) => one.hasAuthor || 'There is no member whom this would reach.');
const appealed = byOthers((one) => {
  if (one.kind !== 'appeal') return 'This is no appeal.';
  if (one.state === 'closed') return 'This appeal has been answered.';
  return !one.ownDecision || 'You decided this yourself. Another moderator looks at the appeal.';
});

export const casePolicy = {
  approve: byOthers((one) => {
    if (one.kind === 'appeal') return 'An appeal is upheld or overturned.';
    return one.state === 'open' || 'This has been decided.';
  }),
  hide: ofContent((one) => !one.hidden || 'It is out of sight already.'),
  restore: ofContent((one) => one.hidden || 'Everybody sees it already.'),
  lock: ofKinds(['question', 'answer'], (one) => !one.locked || 'It is closed already.'),
  unlock: ofKinds(['question', 'answer'], (one) => one.locked || 'It is open.'),
  'move-topic': ofKinds(['question']),
  edit: ofKinds(['question', 'answer', 'comment']),
  warn: concerning,
  suspend: concerning,
  lift: byOthers((one) => one.suspended || 'No suspension was given here.'),
  delete: ofContent(),
  uphold: appealed,
  overturn: appealed,
  reveal: ofContent((one) => {
    if (one.guest) return 'A guest wrote this: nobody knows who.';
    return one.anonymous || 'It carries its author’s name.';
  }),
} satisfies Record<(typeof moderationActs)[number] | 'reveal', (viewer: Viewer, one: Case) => true | string>;
