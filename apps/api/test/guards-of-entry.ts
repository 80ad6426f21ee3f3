// biome-ignore-all lint/suspicious/noTemplateCurlyInString: this is code, as it stands elsewhere
import type { Guard } from './guard.ts';

/** What lets in, and how often. */
export const guardsOfEntry: Record<string, Guard> = {
  'signing in': {
    file: 'platform/http/bind.ts',
    code: "if (viewer.kind === 'guest' && access !== 'public') throw new Refusal('session.required', 'Sign in first.');",
    noticedBy: ['blocks.list'],
  },
  'the role that an endpoint asks for': {
    file: 'platform/http/bind.ts',
    code: 'if (!role || rank[role] < rank[access]) throw denied(`Only for ${access}s.`);',
    noticedBy: ['moderation.cases', 'imports.list'],
  },
  'standing, of who writes': {
    file: 'platform/http/bind.ts',
    code: "«isForAll» || ctx.viewer.kind === 'guest' ? work()",
    without: 'true',
    noticedBy: ['votes.forQuestion', 'questions.post'],
  },
  'standing, of who moderates': {
    file: 'platform/http/bind.ts',
    code: 'await app.checkStanding(ctx);',
    noticedBy: ['a suspended moderator moderates nothing'],
  },
  'the end of an access token': {
    file: 'platform/http/access-token.ts',
    code: 'app.jwt.verify(token)',
    without: 'app.jwt.verify(token, { ignoreExpiration: true })',
    noticedBy: ['accounts.me', 'answers.show'],
  },
  'the signature of an access token': {
    file: 'platform/http/access-token.ts',
    code: 'app.jwt.verify(token)',
    without: 'app.jwt.decode(token)',
    noticedBy: ['a token signed by somebody else opens nothing'],
  },
  'a session that has ended': {
    file: 'platform/http/authenticate.ts',
    code: 'ended.has(claims.sid)',
    without: 'false',
    noticedBy: ['an ended session opens nothing'],
  },
  'the scope of a personal token': {
    file: 'platform/http/personal-token.ts',
    code: '!scopes.includes(needed)',
    without: 'false',
    noticedBy: ['a token for reading writes nothing'],
  },
  'the password once more': {
    file: 'accounts/check-own-password.ts',
    code: 'await checkPassword(own, password)',
    without: 'true',
    noticedBy: ['a wrong password changes nothing'],
  },
  'how often': {
    file: 'platform/http/limit-rate.ts',
    code: 'times <= rate.times',
    without: 'true',
    noticedBy: ['too many are turned away'],
  },
};
