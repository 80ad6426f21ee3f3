import { erasuresIn } from './own-data/erasures.ts';
import { replayErasures } from './own-data/replay-erasures.ts';
import { onOwnDatabase, runCommand } from './platform/run-command.ts';

/** What `npm run erasures:replay` runs; every start does the same. */
runCommand(async () => {
  const again = await onOwnDatabase((db, { erasuresDir }) =>
    replayErasures(db, erasuresIn(erasuresDir), () => new Date()),
  );
  return [true, `${again} members who had gone were here and are gone again.`];
});
