import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { urls } from '../app/urls.ts';
import { isNotFound } from '../platform/api.ts';
import { NotFound } from '../ui/not-found.tsx';
import { Page } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { Waiting } from '../ui/waiting.tsx';

/** A page that is nothing without one read: on its way, not there, refused, or there. */
export function LoadedPage<T>({
  query,
  what,
  stay = false,
  gone,
  children,
}: {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>;
  /** What is read, as in "Fetching the question". */
  what: string;
  /** Keeps what is there even when a later read says that it is gone: someone writes on it. */
  stay?: boolean;
  /** What stands below where it is not there. */
  gone?: ReactNode;
  children: (data: T) => ReactNode;
}) {
  if (isNotFound(query.error) && !(stay && query.data !== undefined))
    return (
      <NotFound what={what} href={urls.questions()}>
        {gone}
      </NotFound>
    );
  if (query.data !== undefined) return children(query.data);
  if (!query.error)
    return (
      <Page title="Debrief">
        <Waiting label={`Fetching the ${what}`} />
      </Page>
    );
  return (
    <Page title="This did not load">
      <h1>This {what} did not load</h1>
      <Problem error={query.error} retry={() => void query.refetch()} />
    </Page>
  );
}
