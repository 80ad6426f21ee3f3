import { urls } from './urls.ts';

/** The places of the two bars; `under` are the addresses that belong to a place. */
export const places = {
  home: { href: urls.home(), label: 'Home', under: /^\/(following)?$/ },
  questions: {
    href: urls.questions(),
    label: 'Questions',
    under: /^\/(questions|search|answers|topics|best|improved|saved)(\/(?!.*\/write$)|$)/,
  },
  companies: { href: urls.companies(), label: 'Companies', under: /^\/companies/ },
  write: { href: urls.write(), label: 'Write', under: /^\/write/ },
  feedback: { href: urls.feedback(), label: 'Feedback', under: /^\/feedback/ },
  signIn: { href: urls.signIn(), label: 'Sign in', under: /^\/sign-(in|up)/ },
  you: { href: urls.settings(), label: 'You', under: /^\/settings/ },
} as const;
