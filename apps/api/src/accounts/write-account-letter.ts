import type { Letter } from '../mails/letter.ts';
import type { Mail } from '../mails/post-mail.ts';
import type { Db } from '../platform/db/connect.ts';
import { hashOf, newToken } from '../platform/token.ts';
import { findCandidates, findMember, findOwner } from './accounts.queries.ts';
import { deleteResetLinks, insertMailedLink } from './accounts.writes.ts';
import { securityLetter } from './security-letter.ts';

interface Writing {
  db: Db;
  now: () => Date;
  /** The address of the forum, without a slash at its end. */
  url: string;
}

const hour = 3_600_000;
const life = { verify: 24 * hour, reset: hour };

/** A link that counts once. Its token stands behind the # that no server and no other site is told. */
async function linkFor({ db, now, url }: Writing, memberId: string, email: string, purpose: 'verify' | 'reset') {
  const token = newToken();
  const expiresAt = new Date(now().getTime() + life[purpose]);
  await insertMailedLink(db, { hash: hashOf(token), memberId, purpose, email, expiresAt });
  return `${url}/${purpose === 'verify' ? 'verify-email' : 'reset-password'}#${token}`;
}

/** What to write about an account; undefined where there is nobody to write to. */
export async function writeAccountLetter(writing: Writing, mail: Mail): Promise<Letter | undefined> {
  const { kind, email, memberId } = mail;
  if (kind === 'reset') return email ? resetLetter(writing, email) : undefined;
  if (kind === 'account-deleted') return email ? deletedLetter(email) : undefined;
  const member = memberId ? await findMember(writing.db, memberId) : undefined;
  if (!member || member.sample) return undefined;
  if (kind === 'welcome' || kind === 'verify') return email ? verifyLetter(writing, mail, email, member.id) : undefined;
  if (kind === 'email-changed') return email ? emailChangedLetter(email) : undefined;
  // Told to an address that is surely the member's, or to none.
  if (!member.email || !member.verifiedAt) return undefined;
  if (kind === 'own-file') return fileLetter(writing, member.email);
  if (kind === 'new-device') return deviceLetter(writing, mail, member.email);
  if (kind === 'password-changed') return passwordLetter(writing, member.email);
  return securityLetter(mail, member.email, writing.url);
}

async function verifyLetter(
  writing: Writing,
  { kind }: Mail,
  to: string,
  memberId: string,
): Promise<Letter | undefined> {
  const owner = await findOwner(writing.db, to);
  if (owner === memberId) return undefined;
  if (owner)
    return {
      to,
      subject: 'You already have an account at Debrief',
      words: [
        'Somebody, perhaps you, has just entered this address for an account at Debrief. It belongs to your account already, so nothing has changed.',
        'If it was you: sign in with the account that you have. If you do not know its password any more, ask for a new one.',
      ],
      link: { label: 'Sign in', url: `${writing.url}/sign-in` },
      small: ['If it was not you, there is nothing to do.'],
    };
  return {
    to,
    subject: kind === 'welcome' ? 'Welcome to Debrief: is this your address?' : 'Is this your address?',
    words: [
      'Tap the link to say that this address is yours, so that we know our mails reach you: when you need a new password, for example.',
      'You can write and read without it.',
    ],
    link: { label: 'This is my address', url: await linkFor(writing, memberId, to, 'verify') },
    small: [
      'The link counts once, for a day. If you did not ask for it, ignore this mail: without the link nothing happens.',
    ],
  };
}

async function resetLetter(writing: Writing, to: string): Promise<Letter | undefined> {
  const [member] = await findCandidates(writing.db, to);
  if (!member || member.sample) return undefined;
  await deleteResetLinks(writing.db, member.id);
  return {
    to,
    subject: 'A new password for Debrief',
    words: ['You asked for a new password. Tap the link and choose one.'],
    link: { label: 'Choose a new password', url: await linkFor(writing, member.id, to, 'reset') },
    small: [
      'The link counts once, for an hour. If you did not ask for it, ignore this mail: your password stays as it is.',
    ],
  };
}

const deviceLetter = ({ url }: Writing, { device, createdAt }: Mail, to: string): Letter => ({
  to,
  subject: 'A new device has signed in to your account',
  words: [
    `${device || 'A device that did not say what it is'} has signed in to your account at Debrief on ${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(createdAt)} (UTC).`,
    'If it was you, there is nothing to do. If not, sign that device out and change your password.',
  ],
  link: { label: 'See where you are signed in', url: `${url}/settings/security` },
});

const passwordLetter = ({ url }: Writing, to: string): Letter => ({
  to,
  subject: 'Your password has been changed',
  words: [
    'The password of your account at Debrief has been changed, and every other device has been signed out.',
    'If it was not you, ask for a new password at once.',
  ],
  link: { label: 'Ask for a new password', url: `${url}/forgot-password` },
});

const emailChangedLetter = (to: string): Letter => ({
  to,
  subject: 'Your account has another address now',
  words: [
    'Your account at Debrief belongs to another address from now on; nothing about it is mailed here any more.',
    'If it was not you, somebody knows your password: write to whoever hosts this forum.',
  ],
});

const fileLetter = ({ url }: Writing, to: string): Letter => ({
  to,
  subject: 'Your file from Debrief is ready',
  words: ['The file with all that you have at Debrief is ready. It can be downloaded for a week, by you alone.'],
  link: { label: 'Download it', url: `${url}/settings/your-data` },
  small: ['If you did not ask for it, somebody else may be signed in as you: change your password.'],
});

const deletedLetter = (to: string): Letter => ({
  to,
  subject: 'Your account at Debrief is deleted',
  words: [
    'Your account at Debrief has been deleted, as you asked. This is the last mail, and your address is not kept.',
    'If it was not you, somebody knew your password: write to whoever hosts this forum.',
  ],
});
