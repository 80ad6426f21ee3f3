import type { ReactNode } from 'react';
import { urls } from '../app/urls.ts';
import { useViewer } from '../platform/session.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { NotFound } from '../ui/not-found.tsx';
import { Page } from '../ui/page.tsx';
import { Waiting } from '../ui/waiting.tsx';

/** A page that only moderators and admins have. */
export function ForModerators({ title, here, children }: { title: string; here: string; children: ReactNode }) {
  const viewer = useViewer();
  if (viewer === undefined)
    return (
      <Page title={title}>
        <Waiting />
      </Page>
    );
  if (viewer === null)
    return (
      <Page title={title}>
        <h1 tabIndex={-1}>{title}</h1>
        <Empty action={<ButtonLink href={urls.signIn(here)}>Sign in</ButtonLink>}>Sign in to go on.</Empty>
      </Page>
    );
  if (viewer.role === 'member') return <NotFound what="page" href={urls.home()} />;
  return children;
}
