import { sql } from 'drizzle-orm';

/** Why a row is not shown; the column `withheld` is the sum of those that hold. */
export const withheldBy = {
  moderator: 1,
  /** It waits to be looked at first. */
  waiting: 2,
  /** What it stands at is withheld: */
  question: 4,
  answer: 8,
  comment: 16,
} as const;

/**
 * Makes, for every table with a column `withheld`, the view of its name in the schema `shown`: the rows where nothing withholds
 * them, with all columns the table has by now. The application looks there first, so that what was withheld is in no row that any of
 * its statements reads or changes; only who writes `public.` before a name means all rows.
 */
export const showViews = sql`do $$
    declare kept text;
    begin
      create schema if not exists shown;
      for kept in
        select c.table_name from information_schema.columns c where c.table_schema = 'public' and c.column_name = 'withheld'
          and (select string_agg(t.column_name, ',' order by t.ordinal_position) from information_schema.columns t
            where t.table_schema = 'public' and t.table_name = c.table_name)
            is distinct from (select string_agg(v.column_name, ',' order by v.ordinal_position) from information_schema.columns v
            where v.table_schema = 'shown' and v.table_name = c.table_name)
      loop
        execute format('drop view if exists shown.%I', kept);
        execute format('create view shown.%I as select * from public.%I where withheld = 0', kept, kept);
      end loop;
    end $$`;
