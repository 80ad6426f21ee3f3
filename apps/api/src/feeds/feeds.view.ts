import type { Answer, AnswerFound, Author, Question } from '@debrief/contract';
import type { Site } from '../platform/context.ts';
import type { FeedEntry } from './write-atom.ts';

const nameOf = (author: Author) => (author.kind === 'member' ? author.displayName || author.handle : author.name);

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

/** The newest so many of these, whatever they are. */
export const newestOf = (entries: FeedEntry[], most: number): FeedEntry[] =>
  entries.toSorted((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : 0)).slice(0, most);
