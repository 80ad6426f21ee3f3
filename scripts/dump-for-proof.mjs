import { execFile, execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findPrograms } from './throwaway-postgres.mjs';

const most = 512 * 1024 * 1024;

/** The whole database as text, as `pg_dump` gives it. */
export const dumpOf = async (url) =>
  (await promisify(execFile)(join(findPrograms(), 'pg_dump'), ['--no-owner', url], { maxBuffer: most })).stdout;

/** Puts such a text into a database that is there and empty. */
export const restore = (url, dump) =>
  execFileSync(join(findPrograms(), 'psql'), ['--quiet', '--set=ON_ERROR_STOP=1', '--dbname', url], {
    input: dump,
    stdio: ['pipe', 'ignore', 'inherit'],
  });

/**
 * In which columns (`schema.table.column`) of a dump any of these texts stands, whatever the case, also as the bytes of a `bytea`; and as
 * `elsewhere` where it stands in no row at all.
 */
export function whereInDump(dump, texts) {
  const forms = texts.flatMap((text) => [text.toLowerCase(), Buffer.from(text).toString('hex')]);
  const holds = (text) => forms.some((form) => text.includes(form));
  const found = new Set();
  let columns;
  for (const line of dump.toLowerCase().split('\n')) {
    const begins = /^copy (\S+) \((.*)\) from stdin;$/.exec(line);
    if (begins) columns = begins[2].split(', ').map((column) => `${begins[1]}.${column.replaceAll('"', '')}`);
    else if (line === '\\.') columns = undefined;
    else if (holds(line)) {
      if (!columns) found.add('elsewhere');
      else for (const [n, value] of line.split('\t').entries()) if (holds(value)) found.add(columns[n]);
    }
  }
  return [...found].sort();
}
