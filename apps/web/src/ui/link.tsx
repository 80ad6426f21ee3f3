import { useRouter } from '@tanstack/react-router';
import type { ComponentPropsWithRef, MouseEvent } from 'react';

type LinkProps = ComponentPropsWithRef<'a'> & { href: string };

/** A plain anchor to one of `urls`: goes there without loading the document again, and readies the page when pointed at. */
export function Link({ href, onClick, onPointerEnter, ...rest }: LinkProps) {
  const router = useRouter({ warn: false });
  const inside = href.startsWith('/');

  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!router || !inside || !plain || rest.target || event.defaultPrevented) return;
    event.preventDefault();
    router.history.push(href);
  };
  return (
    <a
      {...rest}
      href={href}
      onClick={follow}
      onPointerEnter={(event) => {
        onPointerEnter?.(event);
        if (router && inside) void ready(router, href);
      }}
    />
  );
}

async function ready(router: NonNullable<ReturnType<typeof useRouter>>, href: string) {
  const { pathname, searchParams } = new URL(href, location.origin);
  await router.preloadRoute({ to: pathname, search: Object.fromEntries(searchParams) } as never).catch(() => undefined);
}
