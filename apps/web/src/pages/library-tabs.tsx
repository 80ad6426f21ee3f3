import { urls } from '../app/urls.ts';
import { LinkTabs } from '../ui/tabs.tsx';

const tabs = [
  { key: 'questions', href: urls.questions(), label: 'All' },
  { key: 'companies', href: urls.companies(), label: 'Companies' },
  { key: 'topics', href: urls.topics(), label: 'Topics' },
  { key: 'saved', href: urls.saved(), label: 'Saved' },
] as const;

/** The ways into the questions. */
export function LibraryTabs({ current }: { current: (typeof tabs)[number]['key'] }) {
  return (
    <LinkTabs label="Ways to browse" tabs={tabs.map(({ key, ...tab }) => ({ ...tab, current: key === current }))} />
  );
}
