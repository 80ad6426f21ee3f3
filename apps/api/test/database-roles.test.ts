import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asApplication, asOwner, openTestDatabase } from './test-database.ts';

const onPostgres = Boolean(process.env['TEST_DATABASE_URL']);
if (!onPostgres) console.log('The rights of roles are PostgreSQL’s: 21 cases are not run on the embedded engine.');

describe.runIf(onPostgres)('the role of the application', () => {
  let database: Awaited<ReturnType<typeof openTestDatabase>>;
  let application: pg.Client;
  let owner: pg.Client;
  beforeAll(async () => {
    database = await openTestDatabase(`roles_${randomUUID().slice(0, 8)}`);
    application = new pg.Client(asApplication(database.name));
    owner = new pg.Client(asOwner(database.name));
    await Promise.all([application.connect(), owner.connect()]);
  });
  afterAll(async () => {
    await Promise.all([application.end(), owner.end()]);
    await database.drop();
  });

  /** What each says to it, in a transaction that is undone. */
  async function tried(client: pg.Client, statement: string): Promise<string> {
    await client.query('begin');
    const said = await client.query(statement).then(
      () => 'done',
      (error: { code: string }) => error.code,
    );
    await client.query('rollback');
    return said;
  }

  const event = `insert into audit_events (at, actor_id, act, subject_id, details)
    values (now(), gen_random_uuid(), 'questions.merge', gen_random_uuid(), '{}')`;

  it('adds to the audit log and reads it', async () => {
    expect(await tried(application, event)).toBe('done');
    expect(await tried(application, 'select * from audit_events')).toBe('done');
  });

  it.each([
    "update audit_events set act = 'companies.merge'",
    'delete from audit_events',
    'truncate audit_events',
    'select * from audit_events for update',
    'drop table audit_events',
    'alter table audit_events disable trigger all',
    'alter table audit_events add column note text',
    "alter table audit_events alter column act set default 'x'",
    'create table more (id int)',
    'create table authorship.more (id int)',
    'create index more on members (handle)',
    'create schema more',
    'drop table members cascade',
    'alter table members add column more text',
    'truncate members cascade',
    'create trigger t before insert on members for each row execute function suppress_redundant_updates_trigger()',
    'create or replace rule r as on insert to audit_events do instead nothing',
    'create function public.f() returns int language sql as $$ select 1 $$',
    'grant all on audit_events to debrief_test_app',
    'drop schema authorship cascade',
    'create extension if not exists fuzzystrmatch',
  ])('is refused by the database: %s', async (statement) => {
    // 42501: insufficient privilege.
    if (statement.startsWith('grant')) {
      await tried(application, statement);
      expect(await tried(application, 'delete from audit_events')).toBe('42501');
    } else expect(await tried(application, statement)).toBe('42501');
  });

  it('is told apart from one that may too much, and the owner may what it may not', async () => {
    expect(await database.hasTooManyRights()).toBe(false);
    expect(await tried(owner, 'delete from audit_events')).toBe('done');
    expect(await tried(owner, 'alter table audit_events add column note text')).toBe('done');
  });

  it('may read and write every other table', async () => {
    const { rows } = await application.query<{ name: string }>(`
      select table_schema || '.' || table_name as name from information_schema.tables
      where table_schema in (select nspname from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'drizzle'))
        and table_type = 'BASE TABLE'
        and not (has_table_privilege(quote_ident(table_schema) || '.' || quote_ident(table_name), 'select')
          and has_table_privilege(quote_ident(table_schema) || '.' || quote_ident(table_name), 'insert')
          and has_table_privilege(quote_ident(table_schema) || '.' || quote_ident(table_name), 'update')
          and has_table_privilege(quote_ident(table_schema) || '.' || quote_ident(table_name), 'delete'))`);
    expect(rows.map(({ name }) => name)).toEqual(['public.audit_events']);
  });
});
