/** Names of the house, which nobody may pass for. */
const ours = [
  'debrief',
  'moderator',
  'moderators',
  'admin',
  'admins',
  'administrator',
  'support',
  'staff',
  'team',
  'official',
  'help',
  'security',
  'everyone',
  'nobody',
];

/**
 * What is left of a handle when what looks alike is one: signs that Unicode lists as confusable (UTS 39) among those a handle may have, and the
 * hyphens. In SQL the same is `lookOf` in `accounts.queries.ts`.
 */
export const lookOfHandle = (handle: string): string =>
  handle
    .toLowerCase()
    .replaceAll('-', '')
    .replaceAll('m', 'rn')
    .replaceAll('w', 'vv')
    .replaceAll('0', 'o')
    .replaceAll('1', 'l')
    .replaceAll('i', 'l');

const ourLooks = new Set(ours.map(lookOfHandle));

/** Whether a handle passes for the house itself. */
export const looksOfficial = (handle: string): boolean => ourLooks.has(lookOfHandle(handle));
