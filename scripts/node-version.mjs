/** The floor that package.json's "engines" names; what runs below it fails in ways nobody can read. */
const [oldestMajor, oldestMinor] = [20, 19];

export function refuseOldNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  console.error(
    `Debrief needs Node ${oldestMajor}.${oldestMinor} or newer, and this is Node ${version}. ` +
      'Install a newer one from https://nodejs.org (or `nvm install`), then run this again.',
  );
  process.exit(1);
}
