import type { Passkey } from '@debrief/contract';
import type { PasskeyRow } from './passkeys.queries.ts';

export const viewPasskey = ({
  id,
  name,
  createdAt,
  lastUsedOn,
}: Pick<PasskeyRow, 'id' | 'name' | 'createdAt' | 'lastUsedOn'>): Passkey => ({
  id,
  name,
  createdAt: createdAt.toISOString(),
  lastUsedOn: lastUsedOn && `${lastUsedOn}T00:00:00.000Z`,
});
