import type { Answer, AnswerFound, Author, Comment, Question, Revision } from '@debrief/contract';
import type { Site } from '../platform/context.ts';
import type { FeedEntry } from './write-atom.ts';

export const nameOf = (author: Author) =>
  author.kind === 'member' ? author.displayName || author.handle : author.name;

/** Of what carries no member's name only the day is told; it may still change, unseen in its times, until that day is over. */
function timesOf(author: Author, createdAt: string, changedAt: string | null) {
  const shown =
    author.kind === 'member' ? (time: string) => time : (time: string) => `${time.slice(0, 10)}T00:00:00.000Z`;
  const updated = shown(changedAt ?? createdAt);
  const settled = author.kind === 'member' ? updated : `${updated.slice(0, 10)}T23:59:59.999Z`;
  return { published: shown(createdAt), updated, settled };
}

const byWhom = ({ url }: Site, author: Author) => ({
  name: nameOf(author),
  page: author.kind === 'member' ? `${url}/members/${encodeURIComponent(author.handle)}` : undefined,
});

export const entryOfQuestion = (site: Site, question: Question): FeedEntry => ({
  id: `urn:uuid:${question.id}`,
  title: question.title,
  page: `${site.url}/questions/${encodeURIComponent(question.slug)}`,
  author: byWhom(site, question.author),
  ...timesOf(question.author, question.createdAt, question.editedAt),
  labels: [...question.companies, ...question.topics].map(({ slug, name }) => ({ term: slug, label: name })),
  html: question.bodyHtml,
});

export const entryOfAnswer = (site: Site, answer: Answer | AnswerFound): FeedEntry => ({
  id: `urn:uuid:${answer.id}`,
  title: `How ${nameOf(answer.author)} answered “${answer.question.title}”`,
  page: `${site.url}/answers/${answer.id}`,
  author: byWhom(site, answer.author),
  ...timesOf(answer.author, answer.createdAt, answer.revisedAt),
  labels: [],
  summary: answer.excerpt,
});

export const entryOfComment = (site: Site, answer: Answer, comment: Comment): FeedEntry => ({
  id: `urn:uuid:${comment.id}`,
  title: `${nameOf(comment.author)} on ${nameOf(answer.author)}’s answer to “${answer.question.title}”`,
  page: `${site.url}/answers/${answer.id}`,
  author: byWhom(site, comment.author),
  ...timesOf(comment.author, comment.createdAt, comment.editedAt),
  labels: [],
  html: comment.bodyHtml,
});

/** A version has no id of its own: it is a number of its answer. */
export const entryOfVersion = (
  site: Site,
  answer: Answer,
  { number, note, bodyHtml, createdAt }: Revision,
): FeedEntry => ({
  id: `urn:uuid:${answer.id}#version-${number}`,
  title: `Version ${number} of ${nameOf(answer.author)}’s answer to “${answer.question.title}”`,
  page: `${site.url}/answers/${answer.id}/history?version=${number}`,
  author: byWhom(site, answer.author),
  ...timesOf(answer.author, createdAt, null),
  labels: [],
  summary: note,
  html: bodyHtml,
});

/** The newest so many of these, whatever they are. */
export const newestOf = (entries: FeedEntry[], most: number): FeedEntry[] =>
  entries.toSorted((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : 0)).slice(0, most);
