import type { InboxItem } from '@debrief/contract';
import { findMember } from '../accounts/accounts.queries.ts';
import { countNews } from '../inbox/inbox.queries.ts';
import type { Letter } from '../mails/letter.ts';
import type { Mail } from '../mails/post-mail.ts';
import type { Db } from '../platform/db/connect.ts';
import { unsubscribeToken } from './unsubscribe-token.ts';
import { kindsFor, wishesOf } from './wishes.ts';

interface Writing {
  db: Db;
  /** The address of the forum, without a slash at its end. */
  url: string;
  secret: string;
}

const some = (count: number, one: string, many: string) => (count === 1 ? one : `${count} ${many}`);

/** What happened and how often, never to which question or answer: a mail is read over shoulders, and on devices that are not one's own. */
const told: Record<InboxItem['kind'], (count: number) => string> = {
  comment: (n) => some(n, 'A new note on something you wrote', 'new notes on what you wrote'),
  review: (n) => some(n, 'Somebody has reviewed an answer of yours', 'reviews of your answers'),
  reply: (n) => some(n, 'A reply to something you said', 'replies to what you said'),
  verdict: (n) =>
    some(n, 'Somebody says whether what you changed is fixed', 'people say whether what you changed is fixed'),
  used: (n) => some(n, 'A note of yours was used in a new version', 'notes of yours were used in new versions'),
  declined: (n) => some(n, 'A note of yours was not taken up this time', 'notes of yours were not taken up this time'),
  thanks: (n) => some(n, 'Thanks for a note you gave', 'times thanks for notes you gave'),
  offer: (n) => some(n, 'Somebody you helped got the offer', 'people you helped got the offer'),
};

const often = {
  'at-once': 'You get this as soon as something happens, as you chose.',
  daily: 'You get this at most once a day, and only while something waits.',
  weekly: 'You get this at most once a week, and only while something waits.',
};

/** What is new and unread in a member's inbox, as they may see it now; undefined where that is nothing any more. */
export async function writeNewsLetter({ db, url, secret }: Writing, mail: Mail): Promise<Letter | undefined> {
  const { memberId, way, newsAfter, newsUpTo } = mail;
  if (!memberId || !way || newsAfter === null || newsUpTo === null) return undefined;
  const member = await findMember(db, memberId);
  if (!member?.email || !member.verifiedAt || member.sample) return undefined;
  const kinds = kindsFor(await wishesOf(db, memberId), way);
  const news = await countNews(db, { kind: 'member', id: memberId }, { after: newsAfter, upTo: newsUpTo, kinds });
  if (!news.length) return undefined;
  const things = news.reduce((sum, { count }) => sum + count, 0);
  const token = unsubscribeToken(secret, memberId);
  return {
    to: member.email,
    subject: things === 1 ? 'News for you at Debrief' : `${things} pieces of news for you at Debrief`,
    words: news.map(({ kind, count }) => `${told[kind](count)}.`),
    link: { label: 'Read it', url: `${url}/feedback` },
    small: [
      `${often[way]} Choose what is mailed: ${url}/settings/mail`,
      `No more mails like this: ${url}/unsubscribe#${token}`,
    ],
    unsubscribe: `${url}/api/v1/unsubscribe/${token}`,
  };
}
