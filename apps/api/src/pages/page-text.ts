import type { Answer, Profile, Question } from '@debrief/contract';
import { excerpt } from '@debrief/prose';

export const escapeHtml = (value: string) => value.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** A heading and a paragraph. */
export const text = (heading: string, paragraph: string) =>
  `<main><h1>${escapeHtml(heading)}</h1><p>${escapeHtml(paragraph)}</p></main>`;

/** A heading and links below it. */
export const linkList = (heading: string, items: { slug: string; title: string }[], folder = 'questions') =>
  `<main><h1>${escapeHtml(heading)}</h1><ul>${items.map(({ slug, title }) => `<li><a href="/${folder}/${escapeHtml(slug)}">${escapeHtml(title)}</a></li>`).join('')}</ul></main>`;

export const nameOf = ({ author }: Pick<Answer, 'author'>) =>
  author.kind === 'member' ? author.displayName : author.name;

const day = (time: string) => time.slice(0, 10);

/** A question with its answers, and the same as schema.org's QAPage. */
export function questionText(site: string, question: Question) {
  const answers = question.answers ?? [];
  const html = `<main><h1>${escapeHtml(question.title)}</h1>${question.bodyHtml}${answers
    .map(
      (answer) =>
        `<article><h2>${escapeHtml(nameOf(answer))}</h2>${answer.bodyHtml}<p><a href="/answers/${answer.id}">Read with comments</a></p></article>`,
    )
    .join('')}</main>`;
  const jsonLd = {
    '@context': 'https://schema.org',
    '@type': 'QAPage',
    mainEntity: {
      '@type': 'Question',
      name: question.title,
      text: question.body || question.title,
      answerCount: question.counts.answers,
      upvoteCount: question.counts.votes,
      datePublished: day(question.createdAt),
      author: { '@type': 'Person', name: nameOf(question) },
      suggestedAnswer: answers.map((answer) => ({
        '@type': 'Answer',
        text: excerpt(answer.body, 2000),
        url: `${site}/answers/${answer.id}`,
        upvoteCount: answer.counts.votes,
        datePublished: day(answer.createdAt),
        author: { '@type': 'Person', name: nameOf(answer) },
      })),
    },
  };
  const description = excerpt(question.body || answers[0]?.body || `How would you answer: ${question.title}`, 160);
  return { title: question.title, description, html, jsonLd };
}

export function answerText(answer: Answer) {
  const { title, slug } = answer.question;
  const html = `<main><p><a href="/questions/${escapeHtml(slug)}">${escapeHtml(title)}</a></p><article><h1>${escapeHtml(`How ${nameOf(answer)} answered`)}</h1>${answer.bodyHtml}</article></main>`;
  return { title: `${nameOf(answer)}: ${title}`, description: excerpt(answer.body, 160), html };
}

/** A member with what carries their name: first lines of their answers, and their questions. */
export function memberText({ displayName, headline }: Profile, answered: Answer[], asked: Question[]): string {
  const link = (path: string, title: string) => `<a href="${escapeHtml(path)}">${escapeHtml(title)}</a>`;
  const list = (heading: string, rows: string[]) =>
    rows.length ? `<h2>${heading}</h2><ul>${rows.map((row) => `<li>${row}</li>`).join('')}</ul>` : '';
  return `<main><h1>${escapeHtml(displayName)}</h1><p>${escapeHtml(headline)}</p>${list(
    'Answers',
    answered.map(
      ({ id, question, excerpt: lines }) => `${link(`/answers/${id}`, question.title)}<p>${escapeHtml(lines)}</p>`,
    ),
  )}${list(
    'Questions',
    asked.map(({ slug, title }) => link(`/questions/${slug}`, title)),
  )}</main>`;
}
