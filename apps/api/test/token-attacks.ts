import { randomUUID } from 'node:crypto';
import type { Forger } from './forged-token.ts';

export interface Case {
  id: string;
  case: string;
  expect: number;
}

const day = 86_400;
export const now = () => Math.floor(Date.now() / 1000);
const weak =
  'secret,password,123456,qwerty,changeme,jwt,key,test,admin,debrief,letmein,your-256-bit-secret,supersecret'.split(
    ',',
  );

/** What is sent as the token in each attack; a list is tried one by one. */
export const attacks: Record<string, (forger: Forger) => string | string[]> = {
  control: ({ good }) => good,
  alg_none_empty_sig: (f) => f.unsigned({ alg: 'none' }),
  alg_None: (f) => f.unsigned({ alg: 'None' }),
  alg_NONE_oldsig: (f) => f.unsigned({ alg: 'NONE' }, f.signature),
  alg_missing: (f) => f.withHeader({ alg: undefined }),
  alg_null: (f) => f.withHeader({ alg: null }),
  sig_stripped: (f) => f.withSignature(''),
  two_parts: ({ good }) => good.slice(0, good.lastIndexOf('.')),
  four_parts: ({ good, signature }) => `${good}.${signature}`,
  payload_tampered: (f) => {
    const [header, , signature] = f.good.split('.');
    const [, claims] = f.withClaims({ sub: randomUUID() }).split('.');
    return `${header}.${claims}.${signature}`;
  },
  hmac_empty_key: (f) => f.withClaims({}, ''),
  hmac_weak_key: (f) => weak.map((key) => f.withClaims({}, key)),
  hs384_same_key: (f) => f.withHeader({ alg: 'HS384' }),
  hs512_same_key: (f) => f.withHeader({ alg: 'HS512' }),
  rs256_own_key: (f) => f.withRsa({}),
  embedded_jwk: (f) => f.withRsa((jwk) => ({ jwk })),
  jku: (f) => f.withRsa({ jku: 'http://127.0.0.1:9/keys' }),
  x5u: (f) => f.withRsa({ x5u: 'http://127.0.0.1:9/keys' }),
  kid_traversal: (f) => f.withHeader({ kid: '../../dev/null' }, ''),
  kid_sqli: (f) => f.withHeader({ kid: `' union select 'key' --` }),
  crit_unknown: (f) => f.withHeader({ crit: ['unknown'] }),
  b64_false: (f) => f.withHeader({ b64: false, crit: ['b64'] }),
  expired_1s: (f) => f.withClaims({ exp: now() - 1 }),
  expired_1y: (f) => f.withClaims({ exp: now() - 365 * day }),
  no_exp: (f) => f.withClaims({ exp: undefined }),
  exp_string: (f) => f.withClaims({ exp: `${now() + 900}` }),
  exp_1e21: (f) => f.withClaims({ exp: 1e21 }),
  exp_null: (f) => f.withClaims({ exp: null }),
  exp_array: (f) => f.withClaims({ exp: [now() + 900] }),
  nbf_future: (f) => f.withClaims({ nbf: now() + 3600 }),
  iat_future: (f) => f.withClaims({ iat: now() + day, exp: now() + 2 * day }),
  iss_wrong: (f) => f.withClaims({ iss: 'another' }),
  iss_missing: (f) => f.withClaims({ iss: undefined }),
  iss_array: (f) => f.withClaims({ iss: ['debrief', 'another'] }),
  aud_wrong: (f) => f.withClaims({ aud: 'another' }),
  aud_missing: (f) => f.withClaims({ aud: undefined }),
  sub_missing: (f) => f.withClaims({ sub: undefined }),
  sub_object: (f) => f.withClaims({ sub: { id: f.claims['sub'] } }),
  refresh_as_access: (f) => f.withClaims({ typ: 'refresh' }),
  header_typ_other: (f) => f.withHeader({ typ: 'at+jwt' }),
  role_claim_injected: (f) => [f.withClaims({ role: 'admin' }, 'secret'), f.withClaims({ role: 'admin' })],
  dup_alg: (f) =>
    [`{"alg":"none","alg":"HS256","typ":"JWT"}`, `{"alg":"HS256","alg":"none","typ":"JWT"}`].map((header) =>
      f.withHeader(header),
    ),
  proto_claim: (f) => f.withClaims(JSON.stringify(f.claims).replace('{', '{"__proto__":{"role":"admin"},')),
  sig_padding: ({ good }) => `${good}=`,
  // Signed again until the two alphabets differ.
  sig_std_b64: (f) => {
    for (let sid = randomUUID(); ; sid = randomUUID()) {
      const [header, claims, signature = ''] = f.withClaims({ sid }).split('.');
      const standard = signature.replaceAll('-', '+').replaceAll('_', '/');
      if (standard !== signature) return `${header}.${claims}.${standard}`;
    }
  },
  sig_bitflip: (f) => flippedEnds(f.signature).map((signature) => f.withSignature(signature)),
  leading_space: ({ good }) => ` ${good}`,
  big_payload: (f) => f.withClaims({ more: 'x'.repeat(7_000) }),
  other_env_token: (f) => f.withClaims({}, 'the secret of staging, long enough to be one'),
};

/** The last character with each of its bits turned, those too that hold nothing. */
function flippedEnds(signature: string): string[] {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const last = alphabet.indexOf(signature.at(-1)!);
  return [1, 2, 4, 8, 16, 32].map((bit) => signature.slice(0, -1) + alphabet[last ^ bit]);
}
