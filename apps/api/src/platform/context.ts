import type { Access } from '@debrief/contract';
import type { Db } from './db/connect.ts';
import type { Keyring } from './keyring.ts';
import type { Sealer } from './seal.ts';

export interface Member {
  kind: 'member';
  id: string;
  /** The session they ask in. */
  sessionId?: string | undefined;
}
export type Viewer = { kind: 'guest' } | Member;

/** A cookie of ours, as far as a verb function needs to know it. */
export interface Cookie {
  read(): string | undefined;
  set(token: string, expiresAt: Date): void;
  clear(): void;
}

/** What a verb function works with: the database (a transaction in every write), who asks, the clock and the site. */
export interface Ctx<V extends Viewer = Viewer> {
  db: Db;
  viewer: V;
  now: () => Date;
  site: Site;
  /** Carries the refresh token. */
  refreshCookie: Cookie;
  device: Device;
}

/** The browser that asks. */
export interface Device {
  /** Its name and its system, such as Firefox on Linux; empty where it does not say. */
  name: () => string;
  /** By it a browser is known again. */
  cookie: Cookie;
}

/** An OpenID Connect issuer, and who we are to it. */
export interface Oidc {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What the button calls it. */
  name: string;
}

interface Erasures {
  add(erasure: { memberId: string; posts: 'take' | 'leave'; at: string }): Promise<void>;
  takeBack(memberId: string): Promise<void>;
}

export interface Site extends Sealer {
  /** The address people type, without a slash at its end. */
  url: string;
  /** True where PUBLIC_URL is set: the forum is open to others. */
  open: boolean;
  /** Where one can sign in elsewhere; undefined where nothing is set up. */
  oidc: Oidc | undefined;
  /** First posts wait for a moderator. */
  holdsFirstPosts: boolean;
  /** The model whose embeddings help to find similar questions; undefined where none is asked. */
  embeddingModel: string | undefined;
  /** Who went for good, kept beside the database. */
  erasures: Erasures;
  /** The keys under which replays are kept. */
  replayKeys: Keyring;
  /** Whose token this is by which mails are ended; undefined for one we did not make. */
  readUnsubscribeToken: (token: string) => string | undefined;
  /** Signs an access token of a session; the time is when it stops to count. */
  signAccess: (memberId: string, sessionId: string, expiresAt: Date) => string;
  /** Access tokens of this session count no more: here from now on, elsewhere when it is heard of. */
  endAccess: (sessionId: string) => void;
}

export type MemberCtx = Ctx<Member>;
export type CtxFor<A extends Access> = { public: Ctx; member: MemberCtx; moderator: MemberCtx; admin: MemberCtx }[A];

export const inTransaction = <C extends Ctx, T>(ctx: C, work: (ctx: C) => Promise<T>): Promise<T> =>
  ctx.db.transaction((tx) => work({ ...ctx, db: tx }));

/** When this counts as written: anonymous posts show the day only, so that times link nothing. */
export function writtenAt(now: Date, authorship: 'named' | 'anonymous'): Date {
  return authorship === 'named' ? now : new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
}
