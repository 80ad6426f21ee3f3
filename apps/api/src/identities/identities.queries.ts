import { and, eq, sql } from 'drizzle-orm';
import { credentials } from '../accounts/accounts.table.ts';
import { passkeys } from '../passkeys/passkeys.table.ts';
import type { Db } from '../platform/db/connect.ts';
import { identities } from './identities.table.ts';

/** Which member this is here; undefined for nobody. */
export async function findMemberOf(db: Db, issuer: string, subject: string): Promise<string | undefined> {
  const [row] = await db
    .select({ memberId: identities.memberId })
    .from(identities)
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)));
  return row?.memberId;
}

/** Who the member is there; undefined where they are not connected. */
export async function findIdentity(db: Db, issuer: string, memberId: string) {
  const [row] = await db
    .select({ subject: identities.subject, createdAt: identities.createdAt })
    .from(identities)
    .where(and(eq(identities.issuer, issuer), eq(identities.memberId, memberId)));
  return row;
}

/** How many ways in the member has, held so that two that are taken away at once do not both leave the other. */
export async function countWaysIn(db: Db, memberId: string): Promise<number> {
  const [row] = await db
    .select({ passwordHash: credentials.passwordHash })
    .from(credentials)
    .where(eq(credentials.memberId, memberId))
    .for('update');
  const { rows } = (await db.execute(sql`
    select (select count(*)::int from ${passkeys} where member_id = ${memberId})
      + (select count(*)::int from ${identities} where member_id = ${memberId}) as n`)) as unknown as {
    rows: [{ n: number }];
  };
  return rows[0].n + (row?.passwordHash ? 1 : 0);
}
