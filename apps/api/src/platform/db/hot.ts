import { type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { Viewer } from '../context.ts';
import type { Db } from './connect.ts';

type Given = string | number | boolean | Date | object;

/** Where values go in a statement that is built before they are known; one that is left out or null stays undefined. */
export type Slots<Values> = {
  [Name in keyof Values]: Values[Name] extends Given ? Placeholder : Placeholder | undefined;
};

/** What changes the statement itself: an order, a number of rows, what kind of viewer asks. */
type Form = Record<string, string | number | Viewer>;

interface Prepared<Result> {
  execute(values: Record<string, unknown>): Promise<Result>;
}
interface Preparable<Result> {
  prepare(name: string): Prepared<Result>;
}

/** SQL that no builder writes, for `hot`. */
export const statement = <Row>(db: Db, query: SQL): Preparable<{ rows: Row[] }> => ({
  prepare(name) {
    const { dialect, session } = db as unknown as Inside;
    return session.prepareQuery(dialect.sqlToQuery(query), undefined, name, false) as Prepared<{ rows: Row[] }>;
  },
});

/** More forms than this of one statement come from unusual requests: they are built each time, and PostgreSQL keeps no plan. */
const mostForms = 60;

/**
 * A statement that people often wait for: built once for each of its forms and planned once for each connection, instead of for
 * each request. `values` are filled in; `form` is what `build` may look at, a viewer in it is a placeholder too, as far as
 * its id goes. Inside a transaction it runs on the transaction's connection.
 */
export function hot<Values extends object, Shape extends Form, Result>(
  name: string,
  build: (db: Db, at: Slots<Values>, form: Shape) => Preparable<Result>,
): (db: Db, values: Values, form: Shape) => Promise<Result> {
  const ofDatabase = new WeakMap<object, Map<string, Prepared<Result>>>();

  return (db, values, form) => {
    const { dialect, session } = db as unknown as Inside;
    const forms = ofDatabase.get(dialect) ?? new Map<string, Prepared<Result>>();
    ofDatabase.set(dialect, forms);

    const key = keyOf(values, form);
    let prepared = forms.get(key);
    if (!prepared) {
      const isKept = forms.size < mostForms;
      prepared = build(db, slotsFor(values), formFor(form)).prepare(isKept ? `${name} ${forms.size}` : '');
      if (isKept) forms.set(key, prepared);
    }
    const here = Object.assign(Object.create(prepared) as Prepared<Result>, { client: session.client });
    return here.execute({ ...values, viewerId: viewerIdOf(form) });
  };
}

/** What drizzle keeps of a connection and its transactions: one dialect for all of them, and the client that each one asks. */
interface Inside {
  dialect: { sqlToQuery(query: SQL): object };
  session: {
    client: unknown;
    prepareQuery(query: object, fields: undefined, name: string, isInArrays: boolean): unknown;
  };
}

function keyOf(values: object, form: Form): string {
  let key = '';
  for (const [name, value] of Object.entries(values)) if (isGiven(value)) key += `${name} `;
  for (const value of Object.values(form)) key += `/${typeof value === 'object' ? value.kind : value}`;
  return key;
}

const isGiven = (value: unknown) => value !== undefined && value !== null;

function slotsFor<Values extends object>(values: Values): Slots<Values> {
  const given = Object.entries(values).filter(([, value]) => isGiven(value));
  return Object.fromEntries(given.map(([name]) => [name, sql.placeholder(name)])) as Slots<Values>;
}

function formFor<Shape extends Form>(form: Shape): Shape {
  const entries = Object.entries(form).map(([name, value]) => [
    name,
    typeof value === 'object' && value.kind === 'member' ? { ...value, id: sql.placeholder('viewerId') } : value,
  ]);
  return Object.fromEntries(entries) as Shape;
}

function viewerIdOf(form: Form): string | undefined {
  for (const value of Object.values(form)) if (typeof value === 'object' && value.kind === 'member') return value.id;
  return undefined;
}
