import { WrongSetting } from './config.ts';
import { FolderInUse } from './db/lock-folder.ts';

const noAnswer = 'The database of DATABASE_URL does not answer. Is it running, and is the address right?';

/** What PostgreSQL and the system say when a setting is wrong, as the sentence that says which. */
const known: Record<string, string> = {
  EADDRINUSE: 'Another program listens on this port. End it, or set PORT to another number.',
  EADDRNOTAVAIL: 'HOST is no address of this machine.',
  EACCES:
    'The system refuses: PORT may be one that only root may use (below 1024), or DATA_DIR a folder of another user.',
  ECONNREFUSED: noAnswer,
  ETIMEDOUT: noAnswer,
  ECONNRESET: noAnswer,
  EHOSTUNREACH: noAnswer,
  ENOTFOUND: noAnswer,
  EAI_AGAIN: noAnswer,
  '28P01': 'The database refuses the name or the password in DATABASE_URL.',
  '28000': 'The database does not let the user of DATABASE_URL in.',
  '3D000': 'There is no database of the name in DATABASE_URL. Make it first, for example with `createdb`.',
  '42501':
    'The user of DATABASE_URL may not change the schema. Set MIGRATION_DATABASE_URL to one who may, or grant it the right.',
};

/** One sentence where a setting is to blame, otherwise everything that is known. */
export function whyNotStarted(error: unknown): string {
  if (error instanceof WrongSetting || error instanceof FolderInUse) return error.message;
  const { code, cause, stack } = error as NodeJS.ErrnoException & { cause?: { code?: string } };
  return known[cause?.code ?? ''] ?? known[code ?? ''] ?? `Debrief could not start: ${stack}`;
}
