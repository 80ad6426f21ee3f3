import { giveRole, roles } from './accounts/give-role.ts';
import { onOwnDatabase, runCommand } from './platform/run-command.ts';

/** What `npm run role` runs. */
runCommand(async ([handle, wanted]) => {
  const role = roles.find((each) => each === wanted);
  if (!handle || !role) return [false, `npm run role -- HANDLE ${roles.join('|')}`];
  const isThere = await onOwnDatabase((db) => giveRole(db, handle, role));
  return isThere ? [true, `${handle} is ${role} now.`] : [false, `No member is called ${handle}.`];
});
