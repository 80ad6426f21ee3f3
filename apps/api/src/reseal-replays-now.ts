import { keyring } from './platform/keyring.ts';
import { onOwnDatabase, runCommand } from './platform/run-command.ts';
import { purposeOfReplays } from './replays/open-replay.ts';
import { resealReplays } from './replays/reseal-replays.ts';

/** What `npm run replays:reseal` runs. */
runCommand(async () => {
  const { resealed, locked } = await onOwnDatabase((db, { replaySecrets }) =>
    resealReplays(db, keyring(purposeOfReplays, replaySecrets)),
  );
  const done = `${resealed} replays are under the first key of REPLAY_KEYS now.`;
  if (locked === 0) return [true, `${done} No other key is needed any more.`];
  return [false, `${done} ${locked} have a key that is not in REPLAY_KEYS, and stay as they are.`];
});
