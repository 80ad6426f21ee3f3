import { and, asc, desc, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import { reputations } from '../feedback/reputation/reputation.table.ts';
import type { Db } from '../platform/db/connect.ts';
import { credentials, mailedLinks, members } from './accounts.table.ts';

const own = {
  id: members.id,
  handle: members.handle,
  displayName: members.displayName,
  headline: members.headline,
  experience: members.experience,
  role: members.role,
  attemptFirst: members.attemptFirst,
  automated: members.automated,
  sample: members.sample,
  createdAt: members.createdAt,
  email: credentials.email,
  verifiedAt: credentials.verifiedAt,
};

const selectOwn = (db: Db) =>
  db.select(own).from(members).leftJoin(credentials, eq(credentials.memberId, members.id)).$dynamic();
export type MemberRow = Awaited<ReturnType<typeof selectOwn>>[number];

export async function findMember(db: Db, id: string): Promise<MemberRow | undefined> {
  const [row] = await selectOwn(db).where(eq(members.id, id));
  return row;
}

/** What the member may do beyond what everyone may; undefined for one who is gone. */
export async function findRole(db: Db, id: string) {
  const [row] = await db.select({ role: members.role }).from(members).where(eq(members.id, id));
  return row?.role;
}

/** What the member says of their experience. */
export async function findExperience(db: Db, id: string) {
  const [row] = await db.select({ experience: members.experience }).from(members).where(eq(members.id, id));
  return row?.experience;
}

/** A member's public face with the counts of what carries their name. */
export async function findProfile(db: Db, handle: string) {
  const [row] = await db
    .select({
      member: members,
      questions: sql<number>`(select count(*)::int from questions q where q.author_id = ${members.id})`,
      answers: sql<number>`(select count(*)::int from answers a where a.author_id = ${members.id} and a.visibility = 'public')`,
      helped: reputations.helped,
    })
    .from(members)
    .leftJoin(reputations, eq(reputations.memberId, members.id))
    .where(eq(members.handle, handle.toLowerCase()));
  return row;
}

/** Whoever goes by this handle; undefined for nobody. */
export async function findIdByHandle(db: Db, handle: string): Promise<string | undefined> {
  const [row] = await db.select({ id: members.id }).from(members).where(eq(members.handle, handle.toLowerCase()));
  return row?.id;
}

/** What a handle looks like, as `lookOfHandle` has it. */
const lookOf = sql`translate(replace(replace(replace(${members.handle}, '-', ''), 'm', 'rn'), 'w', 'vv'), '01i', 'oll')`;

/** Whoever wants a handle that looks so waits until this transaction ends: of two at once one finds the other. */
export const holdLook = (db: Db, look: string) =>
  db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`handle ${look}`}, 0))`);

/** Whoever has a handle that looks so, but for this member. */
export async function findByLook(db: Db, look: string, besides: string | undefined) {
  const [row] = await db
    .select({ handle: members.handle })
    .from(members)
    .where(and(eq(lookOf, look), besides ? ne(members.id, besides) : undefined))
    .limit(1);
  return row;
}

/** Who might be signing in: by handle, or by address, the verified one first and the newest next; at most twenty. */
export const findCandidates = (db: Db, emailOrHandle: string) =>
  db
    .select({ id: members.id, role: members.role, sample: members.sample, passwordHash: credentials.passwordHash })
    .from(credentials)
    .innerJoin(members, eq(members.id, credentials.memberId))
    .where(
      emailOrHandle.includes('@')
        ? eq(credentials.email, emailOrHandle.toLowerCase())
        : eq(members.handle, emailOrHandle.toLowerCase()),
    )
    .orderBy(asc(sql`${credentials.verifiedAt} is null`), desc(members.createdAt))
    .limit(20);

/** Whether any of these is a member's handle. */
export async function isAnyHandle(db: Db, handles: string[]): Promise<boolean> {
  const [row] = await db.select({ id: members.id }).from(members).where(inArray(members.handle, handles)).limit(1);
  return row !== undefined;
}

/** How a member signs in, held so that two changes of it come one after the other; undefined for one who cannot. */
export async function lockCredentials(db: Db, memberId: string) {
  const [row] = await db
    .select({ email: credentials.email, passwordHash: credentials.passwordHash, verifiedAt: credentials.verifiedAt })
    .from(credentials)
    .where(eq(credentials.memberId, memberId))
    .for('update');
  return row;
}

/** Who has this address verified; undefined for nobody. */
export async function findOwner(db: Db, email: string): Promise<string | undefined> {
  const [row] = await db
    .select({ id: credentials.memberId })
    .from(credentials)
    .where(and(eq(credentials.email, email), isNotNull(credentials.verifiedAt)));
  return row?.id;
}

/** The hash of the member's password; undefined where they have none. */
export async function findOwnHash(db: Db, memberId: string): Promise<string | undefined> {
  const [row] = await db
    .select({ passwordHash: credentials.passwordHash })
    .from(credentials)
    .where(eq(credentials.memberId, memberId));
  return row?.passwordHash ?? undefined;
}

/** The hash of somebody's password who has this address, the verified one's first; undefined where nobody has it. */
export async function findHashAt(db: Db, email: string): Promise<string | undefined> {
  const [row] = await db
    .select({ passwordHash: credentials.passwordHash })
    .from(credentials)
    .where(and(eq(credentials.email, email), isNotNull(credentials.passwordHash)))
    .orderBy(asc(sql`${credentials.verifiedAt} is null`), asc(credentials.memberId))
    .limit(1);
  return row?.passwordHash ?? undefined;
}

/** The address that a mailed link was sent to; undefined for one that is not there. */
export async function findMailedTo(db: Db, hash: string): Promise<string | undefined> {
  const [row] = await db.select({ email: mailedLinks.email }).from(mailedLinks).where(eq(mailedLinks.hash, hash));
  return row?.email;
}
