import { randomUUID } from 'node:crypto';
import { listCaseRows } from '../src/moderation/cases.queries.ts';
import type { Db } from '../src/platform/db/connect.ts';

const time = new Date().toISOString();
const after = (key: string | number) => ({ key, id: randomUUID() });

const queue = (part: Partial<Parameters<typeof listCaseRows>[1]>) => (db: Db) =>
  listCaseRows(db, { order: 'oldest', kind: undefined, after: undefined, limit: 20, ...part });
/** What the queue of moderators asks, and the index that each must use. */
export const queueQueries: [string, string, (db: Db) => Promise<unknown>][] = [
  ['the queue, waiting longest', 'moderation_cases_oldest', queue({ after: after(time) })],
  ['the queue, most flagged', 'moderation_cases_most_flagged', queue({ order: 'most-flagged', after: after(3) })],
  ['one kind of the queue', 'moderation_cases_oldest_of_kind', queue({ kind: 'comment', after: after(time) })],
  [
    'one kind, most flagged',
    'moderation_cases_most_flagged_of_kind',
    queue({ kind: 'comment', order: 'most-flagged' }),
  ],
  ['what was decided', 'moderation_cases_closed', queue({ order: 'closed', after: after(time) })],
];
