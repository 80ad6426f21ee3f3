import type { companies, Input, questions } from '@debrief/contract';
import { findCompany } from '../companies/companies.queries.ts';
import type { Ctx } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { listQuestions } from '../questions/list-questions.ts';
import { listNewestAt } from '../questions/list-questions-at.ts';
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

/** The newest questions of a company, narrowed as its page is. */
export async function feedOfCompany(
  ctx: Ctx,
  { slug, ...narrowed }: Pick<Input<typeof companies.show>, 'slug' | 'topic' | 'round'>,
): Promise<Feed> {
  const company = await findCompany(ctx.db, slug);
  if (!company) throw notFound('company');
  const items = await listNewestAt(ctx, { companyId: company.id, ...narrowed, limit: entriesAtMost });
  const words = filterWords(narrowed);
  return {
    title: `${company.name} interview questions${words && `: ${words}`}`,
    ...addressOf(ctx.site, `/companies/${encodeURIComponent(company.slug)}`, narrowed),
    entries: items.map((question) => entryOfQuestion(ctx.site, question)),
  };
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
