import { copyLink } from '../platform/copy-link.ts';
import { Button } from './button.tsx';

const turnedAway = (error: unknown) => error instanceof DOMException && error.name === 'AbortError';

/** Hands an address on by the device's own sheet, or copies it where there is none. */
export function ShareButton({ title, url }: { title: string; url: string }) {
  const share = async () => {
    if (!('share' in navigator)) return copyLink(url);
    try {
      await navigator.share({ title, url });
    } catch (error) {
      if (!turnedAway(error)) await copyLink(url);
    }
  };
  return (
    <Button look="quiet" onClick={() => void share()}>
      Share
    </Button>
  );
}
