import type { Letter } from '../mails/letter.ts';
import type { Mail } from '../mails/post-mail.ts';

/** What is told when something changes by which one signs in: subject, and what happened. */
const said: Partial<Record<Mail['kind'], (mail: Mail) => [string, string]>> = {
  'authenticator-added': () => [
    'Signing in asks for a code now',
    'An authenticator app has been set up for your account at Debrief: signing in asks for a code from it.',
  ],
  'authenticator-removed': () => [
    'Signing in asks for no code any more',
    'The authenticator app of your account at Debrief has been removed: your password is enough to sign in.',
  ],
  'passkey-added': ({ device }) => [
    'A passkey has been added to your account',
    `A passkey, called “${device}”, has been added to your account at Debrief: whoever has it and can unlock it signs in with it.`,
  ],
  'passkey-removed': ({ device }) => [
    'A passkey has been removed from your account',
    `The passkey called “${device}” has been removed from your account at Debrief: nobody signs in with it any more.`,
  ],
  'elsewhere-connected': ({ device }) => [
    'Your account has been connected to one elsewhere',
    `Your account at Debrief has been connected to an account at ${device}: whoever signs in there signs in here.`,
  ],
  'elsewhere-disconnected': ({ device }) => [
    'Your account is no longer connected to one elsewhere',
    `Your account at Debrief is no longer connected to an account at ${device}: signing in there opens it no more.`,
  ],
  'token-made': ({ device }) => [
    'An access token has been made for your account',
    `An access token, called “${device}”, has been made for your account at Debrief: a program that holds it reads or writes as you.`,
  ],
  'wrong-codes': () => [
    'Somebody knows your password',
    'Somebody has given the right password for your account at Debrief and then ten wrong codes. Nobody has come in; for an hour no code is taken.',
  ],
};

/** Tells the owner, so that what somebody else did is noticed; undefined for a mail that is about something else. */
export function securityLetter(mail: Mail, to: string, url: string): Letter | undefined {
  const [subject, happened] = said[mail.kind]?.(mail) ?? [];
  if (!subject || !happened) return undefined;
  return {
    to,
    subject,
    words: [
      happened,
      'If it was you, there is nothing to do. If not, take it back there, change your password and sign out your other devices.',
    ],
    link: { label: 'Look at it', url: `${url}/settings/security` },
  };
}
