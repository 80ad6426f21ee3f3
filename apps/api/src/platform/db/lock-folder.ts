import { createHash } from 'node:crypto';
import { realpath, unlink } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Another process works in this folder. */
export class FolderInUse extends Error {
  constructor(folder: string) {
    super(`Another Debrief is running on the folder ${folder}. End it first, or set DATA_DIR to another folder.`);
  }
}

/**
 * Holds a folder for this process alone until the returned function is called. The lock is a listening socket of the
 * system's, not a file, so that it goes with its process even when that is killed.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const name = `debrief-${createHash('sha256')
    .update(await realpath(folder))
    .digest('hex')
    .slice(0, 24)}`;
  if (process.platform === 'linux') return listen(`\0${name}`, folder);
  if (process.platform === 'win32') return listen(`\\\\.\\pipe\\${name}`, folder);

  const path = join(tmpdir(), `${name}.sock`);
  if (await answers(path)) throw new FolderInUse(folder);
  await unlink(path).catch(() => {});
  return listen(path, folder);
}

function listen(path: string, folder: string): Promise<() => Promise<void>> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.end());
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new FolderInUse(folder) : error),
    );
    server.listen(path, () => {
      server.unref();
      resolve(() => new Promise((done) => server.close(() => done())));
    });
  });
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
