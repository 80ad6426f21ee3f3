import { urls } from '../app/urls.ts';
import { LinkTabs } from '../ui/tabs.tsx';

const tabs = [
  { key: 'for-you', href: urls.feedback(), label: 'For you' },
  { key: 'help', href: urls.helpSomeone(), label: 'Help someone' },
] as const;

/** What came for you, and what you can give. */
export function FeedbackTabs({ current }: { current: (typeof tabs)[number]['key'] }) {
  return <LinkTabs label="Feedback" tabs={tabs.map(({ key, ...tab }) => ({ ...tab, current: key === current }))} />;
}
