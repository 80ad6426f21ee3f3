import type { ReplayContent } from '@debrief/contract';
import type { Keyring } from '../platform/keyring.ts';
import type { ReplayRow } from './replays.queries.ts';

/** As what a replay is sealed: in another row, or as another member's, it does not open. */
const thing = ({ memberId, id }: Pick<ReplayRow, 'memberId' | 'id'>) => `${memberId} ${id}`;

/** The keys of replays; the first of the secrets seals. */
export const purposeOfReplays = 'replay';

export const sealReplay = (keys: Keyring, of: Pick<ReplayRow, 'memberId' | 'id'>, content: ReplayContent): Uint8Array =>
  keys.seal(thing(of), content);

/** What a replay says; undefined where the key it was sealed with is not at hand. */
export const openReplay = (
  keys: Keyring,
  row: Pick<ReplayRow, 'memberId' | 'id' | 'sealed'>,
): ReplayContent | undefined => keys.open(thing(row), row.sealed) as ReplayContent | undefined;
