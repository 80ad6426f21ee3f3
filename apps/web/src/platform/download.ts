import { ProblemError } from '@debrief/contract/client';
import { accessToken } from './session.ts';

/** Downloads what is no JSON: fetched with the token, which an address could not carry, and handed to the browser under this name. */
export async function download(path: string, name: string): Promise<void> {
  const token = await accessToken();
  const response = await fetch(`/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } });
  if (!response.ok) throw new ProblemError(await response.json());
  const address = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
