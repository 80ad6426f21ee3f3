import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What is thrown where something needed is not installed: nothing is proved then, and nothing refuted. */
export class NotProved extends Error {}

/** Which of these commands are not installed. */
export const missingOf = (names) =>
  names.filter(
    (name) =>
      !process.env.PATH.split(delimiter).some((folder) => {
        try {
          accessSync(join(folder, name), constants.X_OK);
          return true;
        } catch {
          return false;
        }
      }),
  );

/** Runs a command for at most so many seconds; gives all that it said, and whether it came to its end. */
export function tool(name, args, { seconds }) {
  return new Promise((resolve, reject) => {
    const child = spawn(name, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    let isCut = false;
    const cut = setTimeout(() => {
      isCut = true;
      process.kill(-child.pid, 'SIGKILL');
    }, seconds * 1000);
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(cut);
      resolve({ said, isCut, code });
    });
  });
}
