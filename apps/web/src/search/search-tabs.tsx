import type { KindCount } from '@debrief/contract';
import { type SearchFilter, urls } from '../app/urls.ts';
import { LinkTabs } from '../ui/tabs.tsx';
import { countWords, kindNames } from './search-words.ts';

/** Everything, or one kind of it; a kind of which there is nothing stands there only while it is chosen. */
export function SearchTabs({ filter, kinds }: { filter: SearchFilter; kinds: readonly KindCount[] }) {
  const { kind: current, sort: _sort, ...rest } = filter;
  const found = kinds.filter(({ kind, count }) => count > 0 || kind === current);
  const unknown = current && !kinds.length ? [{ kind: current, count: 0, more: false }] : [];
  const tabs = [
    { href: urls.search(rest), label: 'All', current: !current },
    ...[...found, ...unknown].map(({ kind, count, more }) => ({
      href: urls.search({ ...rest, kind }),
      label: count ? `${kindNames[kind]} ${countWords(count, more)}` : kindNames[kind],
      current: kind === current,
    })),
  ];
  if (tabs.length === 1) return null;
  return <LinkTabs label="What to look among" tabs={tabs} />;
}
