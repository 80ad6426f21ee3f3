import { createHash } from 'node:crypto';
import type { Answer, Company, Profile, Question, Topic } from '@debrief/contract';
import { excerpt } from '@debrief/prose';

/** What a card says. */
export interface CardText {
  above: string;
  title: string;
  /** Stands for a title in letters that the typeface does not have. */
  otherwise: string;
  below?: string | undefined;
  foot: string;
}

export interface Card {
  /** Where it is drawn, without the site; another address when it says something else, so that nobody shows an old one. */
  address: string;
  /** The same for who cannot see it. */
  alt: string;
  text: CardText;
}

/** Goes up when cards look different. */
const design = 1;

/** Names what a card says and how it looks. */
export const versionOf = (text: CardText): string =>
  createHash('sha256')
    .update(JSON.stringify([design, text]))
    .digest('base64url')
    .slice(0, 12);

function card(path: string, text: CardText): Card {
  const alt = [text.above, text.title, text.below].filter(Boolean).join(': ');
  return { address: `/cards${path}.png?v=${versionOf(text)}`, alt: excerpt(alt, 400), text };
}

const nameOf = ({ author }: Pick<Answer, 'author'>) =>
  author.kind === 'member' ? author.displayName || author.handle : author.name;

export const cardOfQuestion = ({ slug, title, companies, topics }: Question): Card =>
  card(`/questions/${slug}`, {
    above:
      [...companies.slice(0, 2), ...topics.slice(0, 1)].map(({ name }) => name).join(' · ') || 'Interview question',
    title,
    otherwise: 'A question, and how others answered it',
    foot: 'How would you answer?',
  });

export const cardOfAnswer = (answer: Answer): Card =>
  card(`/answers/${answer.id}`, {
    above: `How ${nameOf(answer)} answered`,
    title: answer.question.title,
    otherwise: 'An answer to an interview question',
    below: answer.excerpt,
    foot: 'What would make it better?',
  });

export const cardOfCompany = ({ slug, name, about }: Company): Card =>
  card(`/companies/${slug}`, {
    above: 'Interview questions',
    title: name,
    otherwise: 'A company',
    below: about,
    foot: 'What they ask, and how others answered',
  });

export const cardOfTopic = ({ slug, name, about }: Topic): Card =>
  card(`/topics/${slug}`, {
    above: 'Interview questions',
    title: name,
    otherwise: 'A topic',
    below: about,
    foot: 'What they ask, and how others answered',
  });

export const cardOfMember = ({ handle, displayName, headline, helped }: Profile): Card =>
  card(`/members/${handle}`, {
    above: 'On Debrief',
    title: displayName || handle,
    otherwise: handle,
    below: headline,
    foot: helped === null ? 'Make the next answer better' : `Helped ${helped} answers get better`,
  });
