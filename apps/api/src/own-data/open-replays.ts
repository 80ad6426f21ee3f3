import type { Keyring } from '../platform/keyring.ts';
import { openReplay } from '../replays/open-replay.ts';
import type { OwnRows } from './all-of-mine.queries.ts';

/** A member's replays as they read them; one whose key is not at hand says that it is there and cannot be opened. */
export const openReplays = (keys: Keyring, memberId: string, rows: OwnRows): Record<string, unknown>[] =>
  (rows['replays'] ?? []).map(({ id, sealed, ...times }) => ({
    ...(openReplay(keys, { memberId, id: String(id), sealed: Buffer.from(String(sealed), 'base64') }) ?? {
      locked: true,
    }),
    id,
    ...times,
  }));
