import type { ModerationCase, Notice } from '@debrief/contract';
import type { moderationActs } from '@debrief/contract/limits';

type Reason = ModerationCase['flags']['reasons'][number]['reason'];

/** Reasons as they stand in a choice, and rules as they stand in a decision. */
export const reasonWords: Record<Reason, string> = {
  unkind: 'Unkind, or against a person',
  private: 'Says who somebody is, or something private',
  confidential: 'Breaks confidentiality',
  'false-claim': 'Untrue, and harmful',
  copied: 'Copied from somebody else',
  spam: 'Spam or advertising',
  'off-topic': 'Does not belong here',
  other: 'Something else',
};

export const kindWords: Record<ModerationCase['subject']['kind'], string> = {
  question: 'Question',
  answer: 'Answer',
  comment: 'Comment',
  review: 'Review',
  member: 'Member',
  company: 'Company',
  appeal: 'Appeal',
};

/** What a moderator presses. */
export const actWords: Record<(typeof moderationActs)[number], string> = {
  approve: 'Leave it as it is',
  hide: 'Hide it',
  restore: 'Show it again',
  lock: 'Close it to anything new',
  unlock: 'Open it again',
  'move-topic': 'Move it to other topics',
  edit: 'Change its words',
  warn: 'Warn its author',
  suspend: 'Suspend its author',
  lift: 'End the suspension',
  delete: 'Delete it for good',
  uphold: 'Let the decision stand',
  overturn: 'Take the decision back',
};

/** What was done, in the history and the log. */
export const doneWords: Record<string, string> = {
  approve: 'left as it is',
  hide: 'hidden',
  restore: 'shown again',
  lock: 'closed to anything new',
  unlock: 'opened again',
  'move-topic': 'moved to other topics',
  edit: 'changed in its words',
  warn: 'author warned',
  suspend: 'author suspended',
  lift: 'suspension ended',
  delete: 'deleted for good',
  uphold: 'appeal: decision stands',
  overturn: 'appeal: decision taken back',
  reveal: 'author revealed',
  hold: 'held to be looked at',
};

/** What a member is told. */
export function noticeWords({ act, about, until }: Pick<Notice, 'act' | 'about' | 'until'>): string {
  const what = about.kind === 'member' ? 'your account' : `your ${about.kind}`;
  const words: Partial<Record<Notice['act'], string>> = {
    approve: `A moderator has looked at ${what}: everybody can see it now.`,
    hide: `A moderator has hidden ${what}. Nobody else sees it.`,
    restore: `A moderator shows ${what} again.`,
    lock: `A moderator has closed ${what} to anything new.`,
    unlock: `A moderator has opened ${what} again.`,
    'move-topic': `A moderator has moved ${what} to other topics.`,
    edit: `A moderator has changed the words of ${what}.`,
    warn: 'A moderator has warned you.',
    suspend: `You can read here, but not write${until ? ` until ${new Date(until).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })}` : ''}.`,
    lift: 'Your suspension has ended. You can write again.',
    delete: `A moderator has deleted ${what} for good.`,
    hold: `${what[0]!.toUpperCase()}${what.slice(1)} waits to be looked at. First posts do; it usually takes less than a day.`,
    reveal: `A moderator has looked up who wrote ${what}. They had to say why, and it is kept for good.`,
  };
  return words[act] ?? 'A moderator has decided something about you.';
}
