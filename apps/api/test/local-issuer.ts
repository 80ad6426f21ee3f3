import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { interactionPolicy } from 'oidc-provider';

interface Account {
  email?: string;
  email_verified?: boolean;
}

/** A real OpenID Connect issuer on this machine, whose people sign in by their name in the address. */
export async function openIssuer(redirectUri: string) {
  const accounts = new Map<string, Account>();
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const policy = interactionPolicy.base();
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'debrief', client_secret: 'a secret that both know', redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { policy, url: (_ctx, { uid }) => `/interaction/${uid}` },
    cookies: { keys: ['for tests alone'] },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: async () => ({ sub, ...accounts.get(sub) }) }),
  });
  /** Who signs in next. */
  let person = '';
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const details = await provider.interactionDetails(request, response);
    if (details.prompt.name === 'login')
      return provider.interactionFinished(request, response, { login: { accountId: person } });
    const grant = new provider.Grant({ accountId: details.session!.accountId, clientId: 'debrief' });
    grant.addOIDCScope('openid email');
    return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
  };
  const serve = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return serve(request, response);
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });

  return {
    settings: {
      issuer,
      clientId: 'debrief',
      clientSecret: 'a secret that both know',
      name: 'Example House',
    },
    /** Goes where the forum sends a browser, signs in there as this person, and gives what stands in the address back. */
    async visit(url: string, sub: string, account: Account): Promise<string> {
      person = sub;
      accounts.set(sub, account);
      const cookies = new Map<string, string>();
      let at = url;
      while (!at.startsWith(redirectUri)) {
        const response = await fetch(at, {
          redirect: 'manual',
          headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
        });
        for (const each of response.headers.getSetCookie()) {
          const [name, value] = each.split(';')[0]!.split('=') as [string, string];
          cookies.set(name, value);
        }
        const next = response.headers.get('location');
        if (!next) throw new Error(`The issuer answered ${response.status}: ${await response.text()}`);
        at = new URL(next, at).href;
      }
      return new URL(at).search;
    },
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  };
}
