import type { Input, questions } from '@debrief/contract';
import { showCompany } from '../companies/show-company.ts';
import type { Ctx } from '../platform/context.ts';
import { listQuestions } from '../questions/list-questions.ts';
import { showTopic } from '../topics/show-topic.ts';
import { addressOf, entriesAtMost, filterWords } from './feed-parts.ts';
import { entryOfQuestion } from './feeds.view.ts';
import type { Feed } from './write-atom.ts';

export type QuestionsFilter = Omit<Input<typeof questions.list>, 'sort' | 'cursor' | 'limit'>;

/** The newest questions that this filter lets through. */
export async function feedOfQuestions(ctx: Ctx, filter: QuestionsFilter): Promise<Feed> {
  const words = filterWords(filter);
  const title = words ? `Interview questions: ${words}` : 'Interview questions';
  return questionsFeed(ctx, title, '/questions', filter, filter);
}

/** The newest questions of a company. */
export async function feedOfCompany(ctx: Ctx, { slug }: { slug: string }): Promise<Feed> {
  const company = await showCompany(ctx, { slug });
  return questionsFeed(ctx, `${company.name} interview questions`, `/companies/${encodeURIComponent(company.slug)}`, {
    company: company.slug,
  });
}

/** The newest questions of a topic. */
export async function feedOfTopic(ctx: Ctx, { slug }: { slug: string }): Promise<Feed> {
  const topic = await showTopic(ctx, { slug });
  return questionsFeed(ctx, `${topic.name} interview questions`, `/topics/${encodeURIComponent(topic.slug)}`, {
    topic: topic.slug,
  });
}

async function questionsFeed(
  ctx: Ctx,
  title: string,
  path: string,
  filter: QuestionsFilter,
  query = {},
): Promise<Feed> {
  const { items } = await listQuestions(ctx, { ...filter, sort: 'newest', limit: entriesAtMost });
  return {
    title,
    ...addressOf(ctx.site, path, query),
    entries: items.map((question) => entryOfQuestion(ctx.site, question)),
  };
}
