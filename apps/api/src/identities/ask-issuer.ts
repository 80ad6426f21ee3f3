import type { Configuration } from 'openid-client';
import { endChallenge, giveChallenge, holdChallenge } from '../challenges/give-challenge.ts';
import { type Ctx, inTransaction, type Oidc } from '../platform/context.ts';
import { notFound, Refusal } from '../platform/errors.ts';

/** The client is loaded when somebody uses it, not as the server starts. */
const openid = () => import('openid-client');

/** Where issuers send the browser back to; begins every registration of this forum at one. */
const wayBack = '/signed-in-elsewhere';

/** Seconds an issuer has to answer. */
const patience = 10;

export function oidcOf({ site }: Pick<Ctx, 'site'>): Oidc {
  if (!site.oidc) throw notFound('account elsewhere');
  return site.oidc;
}

const found = new WeakMap<Oidc, Promise<Configuration>>();

/** What the issuer says of itself, asked once; again where it did not answer. */
function configurationOf(oidc: Oidc): Promise<Configuration> {
  const known = found.get(oidc);
  if (known) return known;
  const asking = discover(oidc);
  found.set(oidc, asking);
  asking.catch(() => found.delete(oidc));
  return asking;
}

async function discover({ issuer, clientId, clientSecret }: Oidc): Promise<Configuration> {
  const { discovery, ClientSecretBasic, allowInsecureRequests } = await openid();
  const url = new URL(issuer);
  return discovery(url, clientId, undefined, ClientSecretBasic(clientSecret), {
    timeout: patience,
    // Only on this very machine: the settings take no other.
    ...(url.protocol === 'http:' && { execute: [allowInsecureRequests] }),
  });
}

const silent = (oidc: Oidc) =>
  new Refusal(
    'elsewhere.refused',
    `${oidc.name} does not answer just now. Try again in a moment, or sign in another way.`,
  );

/** Begins the way to the issuer: with PKCE, a state and a nonce, all of which must come back to the same browser. */
export async function leaveFor(ctx: Ctx, memberId?: string): Promise<{ url: string; ticket: string }> {
  const oidc = oidcOf(ctx);
  const client = await openid();
  const configuration = await configurationOf(oidc).catch(() => {
    throw silent(oidc);
  });
  const verifier = client.randomPKCECodeVerifier();
  // Which of the two ways it is, is told the page by how the state begins.
  const state = `${memberId ? 'connect' : 'sign-in'}.${client.randomState()}`;
  const nonce = client.randomNonce();
  const url = client.buildAuthorizationUrl(configuration, {
    redirect_uri: `${ctx.site.url}${wayBack}`,
    scope: 'openid email',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  });
  const data = { verifier, state, nonce };
  const ticket = await giveChallenge(ctx, { kind: 'elsewhere', memberId: memberId ?? null, data });
  return { url: url.href, ticket };
}

export interface Person {
  issuer: string;
  subject: string;
  email: string;
  /** The issuer says, in so many words, that the address is theirs. */
  emailVerified: boolean;
}

/** Who came back from the issuer, for the member that left or for nobody; each ticket counts once, whatever comes of it. */
export async function comeBack(
  ctx: Ctx,
  { ticket, search }: { ticket: string; search: string },
  memberId?: string,
): Promise<Person> {
  const oidc = oidcOf(ctx);
  const challenge = await inTransaction(ctx, async (tx) => {
    const held = await holdChallenge(tx, 'elsewhere', ticket);
    if (held) await endChallenge(tx, held);
    return held;
  });
  if (!challenge || challenge.memberId !== (memberId ?? null))
    throw new Refusal('ticket.spent', 'That took more than ten minutes, or began elsewhere. Begin again.');
  const { verifier = '', state = '', nonce = '' } = challenge.data;
  const client = await openid();
  const configuration = await configurationOf(oidc).catch(() => {
    throw silent(oidc);
  });
  const address = new URL(`${ctx.site.url}${wayBack}`);
  address.search = search;
  try {
    const tokens = await client.authorizationCodeGrant(configuration, address, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims()!;
    const told =
      claims['email'] === undefined && configuration.serverMetadata().userinfo_endpoint
        ? await client.fetchUserInfo(configuration, tokens.access_token, claims.sub)
        : claims;
    const email = typeof told['email'] === 'string' ? told['email'].toLowerCase() : '';
    return {
      issuer: oidc.issuer,
      subject: claims.sub,
      email: email.length <= 254 && /^[^\s@]+@[^\s@]+$/.test(email) ? email : '',
      emailVerified: told['email_verified'] === true,
    };
  } catch {
    throw new Refusal('elsewhere.refused', `${oidc.name} did not say who you are. Try again, or sign in another way.`);
  }
}
