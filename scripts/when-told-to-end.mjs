/** For a script that has something to end first: Ctrl-C, or a SIGTERM. */
export function whenToldToEnd(act) {
  process.on('SIGINT', () => act('SIGINT'));
  process.on('SIGTERM', () => act('SIGTERM'));
}
