import { urls } from '../app/urls.ts';
import { LinkTabs } from '../ui/tabs.tsx';

const tabs = [
  { key: 'open', href: urls.moderation(), label: 'Waiting' },
  { key: 'closed', href: urls.moderation({ state: 'closed' }), label: 'Decided' },
  { key: 'log', href: urls.moderationLog(), label: 'Log' },
] as const;

/** What waits, what was decided, and the record of all that moderators do. */
export function ModerationTabs({ current }: { current: (typeof tabs)[number]['key'] }) {
  return <LinkTabs label="Moderation" tabs={tabs.map(({ key, ...tab }) => ({ ...tab, current: key === current }))} />;
}
