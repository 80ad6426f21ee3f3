/** Where to go after signing in: an address of this page and no other. */
export function nextAddress(next: string | undefined): string {
  if (!next) return '/';
  const url = URL.canParse(next, location.origin) ? new URL(next, location.origin) : null;
  if (url?.origin !== location.origin || /^\/sign-(?:in|up)\b/.test(url.pathname)) return '/';
  return url.pathname + url.search + url.hash;
}
