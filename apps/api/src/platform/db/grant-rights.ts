import pg from 'pg';

/** Rows are only ever added to these: the application's role may neither change nor take away what stands in them. */
const onlyAddedTo = ['public.audit_events'];

/**
 * Grants to the role of the application what it needs and no more, by a connection of the owner: reading and writing rows, no changing of
 * the schema, and of the audit log adding alone. Nothing happens where both are one role.
 */
export async function grantRights(owner: pg.Client, role: string): Promise<void> {
  const { rows } = await owner.query<{ me: string; schemas: string[] }>(`
    select current_user as me, array_agg(nspname::text) as schemas from pg_namespace
    where nspname !~ '^pg_' and nspname not in ('information_schema', 'drizzle')`);
  const { me, schemas } = rows[0]!;
  if (me === role) return;
  const to = pg.escapeIdentifier(role);
  const within = schemas.map((schema) => pg.escapeIdentifier(schema)).join(', ');
  // One statement after the other in one transaction: a process beside this one never finds itself without rights.
  await owner.query(`
    begin;
    revoke create on schema ${within} from public;
    revoke create on schema ${within} from ${to};
    grant usage on schema ${within} to ${to};
    grant select, insert, update, delete on all tables in schema ${within} to ${to};
    grant usage, select on all sequences in schema ${within} to ${to};
    revoke all on ${onlyAddedTo.join(', ')} from ${to};
    grant select, insert on ${onlyAddedTo.join(', ')} to ${to};
    commit`);
}

/** Whether the role that asks could change the schema or the audit log. */
export async function hasTooManyRights(client: pg.Pool): Promise<boolean> {
  const { rows } = await client.query<{ too_many: boolean }>(`
    select has_schema_privilege('public', 'create') or has_table_privilege('public.audit_events', 'update, delete, truncate') as too_many`);
  return rows[0]!.too_many;
}
