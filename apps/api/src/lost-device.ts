import { forgetLostDevice } from './authenticators/forget-lost-device.ts';
import { onOwnDatabase, runCommand } from './platform/run-command.ts';

/** What `npm run lost-device` runs. */
runCommand(async ([handle]) => {
  if (!handle) return [false, 'npm run lost-device -- HANDLE'];
  const isDone = await onOwnDatabase((db) => forgetLostDevice(db, handle, new Date()));
  return isDone
    ? [true, `${handle} signs in without a code now, and is signed out everywhere.`]
    : [false, `No member who uses an authenticator app is called ${handle}.`];
});
