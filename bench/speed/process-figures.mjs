import { readFileSync } from 'node:fs';

/** The clock of /proc ticks a hundred times a second on every Linux that Node runs on. */
const msOfTick = 10;

/** Milliseconds of processor time a process has used, in user and system mode; NaN where it cannot be read. */
export function cpuOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) * msOfTick;
  } catch {
    return Number.NaN;
  }
}

/** The most memory a process has held so far and what it holds now, in MB (VmHWM and VmRSS). */
export function memoryOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const mb = (field) => Math.round(Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / 1024);
  return { most: mb('VmHWM'), now: mb('VmRSS') };
}

/** Processor time of the processes that serve this database's connections, this one's apart, by their id. */
export async function cpuOfBackends(client) {
  const { rows } = await client.query(
    'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = $1',
    ['client backend'],
  );
  return new Map(rows.map(({ pid }) => [pid, cpuOf(pid)]));
}

export const sinceThen = (before, after) => [...after].reduce((sum, [pid, ms]) => sum + ms - (before.get(pid) ?? 0), 0);
