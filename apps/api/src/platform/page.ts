import type { Page } from '@debrief/contract';
import { Refusal } from './errors.ts';

/** Where a list goes on: the sort key and the id of the last row shown. */
export interface Cursor {
  key: string | number;
  id: string;
}

const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const encode = ({ key, id }: Cursor) => Buffer.from(JSON.stringify([key, id])).toString('base64url');

/** What a list is sorted by: `whole` where the column is of whole numbers, which takes no other. */
export type KeyKind = 'time' | 'number' | 'whole';

/** Reads a cursor we made with a sort key of this kind; refuses any other (cursor.invalid). */
export function readCursor(text: string | undefined, kind: KeyKind): Cursor | undefined {
  if (text === undefined) return undefined;
  try {
    const [key, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
    if (fits[kind](key) && typeof id === 'string' && idForm.test(id)) return { key: key as string | number, id };
  } catch {
    // Falls through to the refusal.
  }
  throw new Refusal('cursor.invalid', 'This list cannot go on from there. Start again from its beginning.', {
    fields: { cursor: 'This is not a cursor we made.' },
  });
}

const isNumber = (key: unknown) => Number.isFinite(key) && Math.abs(key as number) < 2e9;

/** A day that there is: neither 30 February, which `Date` takes for one in March, nor one of a year 0, which PostgreSQL has not. */
const isTime = (key: unknown) =>
  typeof key === 'string' &&
  /^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(key) &&
  !Number.isNaN(Date.parse(key)) &&
  new Date(key).toISOString() === key;

const fits: Record<KeyKind, (key: unknown) => boolean> = {
  time: isTime,
  number: isNumber,
  whole: (key) => isNumber(key) && Number.isInteger(key),
};

/**
 * How many rows a hot query reads for a page of so many: one of two numbers, for PostgreSQL plans with the number in sight. The
 * first that is not shown tells that there is a next page.
 */
export const rowsFor = (limit: number): number => (limit <= 20 ? 21 : 101);

/** Queries fetch at least one row more than asked for; the extra only tells that there is a next page. */
export function toPage<Row, Item>(
  rows: Row[],
  limit: number,
  view: (row: Row) => Item,
  cursor: (row: Row) => Cursor,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(view), nextCursor: rows.length > limit && last ? encode(cursor(last)) : null };
}

/** Comes before every id, and is nobody's. */
export const noId = '00000000-0000-0000-0000-000000000000';
