import { notify } from './notices.ts';

/** Copies an address and says so; where the browser does not let the page do it, says that instead, or shows the address. */
export const copyLink = (url: string, otherwise = url): Promise<void> =>
  navigator.clipboard.writeText(url).then(
    () => notify('Link copied.'),
    () => notify(otherwise),
  );
