import type { Found, SearchResult } from '@debrief/contract';
import { urls } from '../app/urls.ts';
import { type Begun, completed } from './complete-operator.ts';
import { hrefOf } from './found-words.ts';
import { kindNames } from './search-words.ts';
import type { OperatorValue } from './use-operator-values.ts';

interface Common {
  key: string;
  /** What goes with it to the recent searches, where that is not what is typed. */
  words?: string;
  found?: Found;
  label?: string;
}
/** Leads somewhere, or takes the place of what is typed. */
export type Option = Common & ({ href: string; fill?: undefined } | { fill: string; href?: undefined });

interface Group {
  label: string;
  /** Says its name above its options. */
  isNamed: boolean;
  options: Option[];
}

/** Names first: whoever types one mostly wants its page. */
const order: readonly Found['kind'][] = ['company', 'topic', 'member', 'question', 'answer'];

/** All that can be chosen, in groups and in the order of the page. */
export function optionsFor({
  typed,
  begun,
  values,
  found,
  recent,
}: {
  typed: string;
  begun: Begun | undefined;
  values: readonly OperatorValue[];
  found: SearchResult | undefined;
  recent: readonly string[];
}): Group[] {
  const q = typed.trim();
  const completions = begun
    ? values.map(({ value, label }): Option => ({ key: `value ${value}`, label, fill: completed(begun, value) }))
    : [];
  const searches = recent.map(
    (words): Option => ({ key: `recent ${words}`, label: words, words, href: urls.search({ q: words }) }),
  );
  const groups: Group[] = [
    { label: begun ? `${begun.operator}:` : '', isNamed: true, options: completions },
    { label: 'Recent searches', isNamed: false, options: searches },
    ...order.map((kind) => ({
      label: kindNames[kind],
      isNamed: true,
      options: (found?.items ?? [])
        .filter((item) => item.kind === kind)
        .map((item): Option => ({ key: hrefOf(item), found: item, href: hrefOf(item) })),
    })),
    {
      label: 'All results',
      isNamed: false,
      options: q && !begun ? [{ key: 'all', label: `All results for “${q}”`, href: urls.search({ q }) }] : [],
    },
  ];
  return groups.filter(({ options }) => options.length > 0);
}
