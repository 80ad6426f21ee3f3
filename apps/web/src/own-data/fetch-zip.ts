import { ProblemError } from '@debrief/contract/client';
import { accessToken } from '../platform/session.ts';

/** Downloads one's own file: fetched with the token, which an address could not carry, and handed to the browser. */
export async function fetchZip(fileId: string): Promise<void> {
  const token = await accessToken();
  const response = await fetch(`/api/v1/me/files/${fileId}/zip`, { headers: { authorization: `Bearer ${token}` } });
  if (!response.ok) throw new ProblemError(await response.json());
  const address = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement('a'), { href: address, download: 'debrief.zip' });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
