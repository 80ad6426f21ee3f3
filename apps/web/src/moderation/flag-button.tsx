import { lazy, Suspense, useState } from 'react';
import { urls } from '../app/urls.ts';
import { useViewer } from '../platform/session.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Sheet } from '../ui/sheet.tsx';
import type { Flaggable } from './moderation.cache.ts';

const FlagForm = lazy(() => import('./flag-form.tsx').then(({ FlagForm: there }) => ({ default: there })));

/** "Report", quiet, beside what it is about; a guest is led to the form that needs no account. */
export function FlagButton({
  what,
  of,
  size,
  className,
}: {
  what: Flaggable;
  /** What it is, for whoever hears the page. */
  of: string;
  size?: 'usual' | 'small';
  className?: string;
}) {
  const viewer = useViewer();
  const [open, setOpen] = useState(false);
  const hidden = <span className="visually-hidden"> {of}</span>;
  if (!viewer)
    return (
      <ButtonLink look="quiet" size={size} className={className} href={urls.takedown(addressOf(what))}>
        Report{hidden}
      </ButtonLink>
    );
  return (
    <>
      <Button look="quiet" size={size} className={className} onClick={() => setOpen(true)}>
        Report{hidden}
      </Button>
      <Sheet open={open} onClose={() => setOpen(false)} title="What is wrong here?">
        <Suspense fallback={null}>
          <FlagForm what={what} onDone={() => setOpen(false)} />
        </Suspense>
      </Sheet>
    </>
  );
}

function addressOf({ kind, key }: Flaggable): string {
  const here = location.pathname;
  return kind === 'comment' ? `${here}#comment-${key}` : here;
}
