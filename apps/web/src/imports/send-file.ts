import type { Import } from '@debrief/contract';
import { imports } from '@debrief/contract/client';
import { limits } from '@debrief/contract/limits';
import { api } from '../platform/api.ts';
import { inBase64 } from '../platform/in-base64.ts';

interface Sending {
  file: File;
  as: string;
  /** From 0 to 1. */
  progress: (share: number) => void;
}

/** Sends a file part by part and has it checked; gives the import. */
export async function sendFile({ file, as, progress }: Sending): Promise<Import> {
  const format = /\.(jsonl|ndjson|json)$/i.test(file.name) ? 'jsonl' : 'csv';
  const { id: importId } = await api(imports.begin, { name: file.name.slice(-200), format, ...(as && { as }) });
  const size = limits.importPart.bytes;
  for (let at = 0, number = 1; at < file.size; at += size, number++) {
    await api(imports.sendPart, { importId, number, bytes: await inBase64(file.slice(at, at + size)) });
    progress(Math.min(1, (at + size) / file.size));
  }
  return api(imports.move, { importId, state: 'checking' });
}
