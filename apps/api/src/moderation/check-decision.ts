import type { Input, moderation } from '@debrief/contract';
import { invalid } from '../platform/errors.ts';

export type Decided = Input<typeof moderation.decide>;

/** What gives something back, or leaves it as it is, needs no reasons. */
const withoutReasons = new Set(['approve', 'restore', 'unlock', 'lift']);

/** Refuses a decision that lacks what it cannot do without. */
export function checkDecision({ act, rule, words, days, topics, title, body }: Decided, kind: string): void {
  const isAppeal = act === 'uphold' || act === 'overturn';
  if (!withoutReasons.has(act) && !words)
    throw invalid({ words: 'Say why, in words for whom it concerns. They can appeal against it.' });
  if (!withoutReasons.has(act) && !isAppeal && !rule) throw invalid({ rule: 'Choose the rule this goes by.' });
  if (act === 'suspend' && !days) throw invalid({ days: 'Say for how many days.' });
  if (act === 'move-topic' && !topics) throw invalid({ topics: 'Choose one to three topics.' });
  if (act !== 'edit') return;
  if (body === undefined) throw invalid({ body: 'Write what should stand there.' });
  if (kind !== 'question' && body.length < 2) throw invalid({ body: 'Leave something, or hide it.' });
  if (kind === 'question' && !title) throw invalid({ title: 'A question needs a title.' });
}
