import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { NotFound } from '../ui/not-found.tsx';
import { Page } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { urls } from './urls.ts';

export function NotFoundPage() {
  return <NotFound href={urls.questions()} what="page" />;
}

/** A page that failed while it was shown; most often a new version was put up and its files have new names. */
export function Broken({ error }: ErrorComponentProps) {
  const router = useRouter();
  const stale = error instanceof Error && /dynamically imported|importing a module script/i.test(error.message);
  return (
    <Page title="Something went wrong">
      <h1>Something went wrong</h1>
      <Problem error={error} retry={() => (stale ? location.reload() : void router.invalidate())} />
    </Page>
  );
}
