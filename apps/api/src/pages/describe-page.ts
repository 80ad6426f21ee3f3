import { feedAddress } from '@debrief/contract/client';
import { showProfile } from '../accounts/show-profile.ts';
import { listAnswersOfMember } from '../answers/list-answers.ts';
import { listImproved } from '../answers/list-improved.ts';
import { showAnswer } from '../answers/show-answer.ts';
import { cardOfAnswer, cardOfCompany, cardOfMember, cardOfQuestion, cardOfTopic } from '../cards/card-text.ts';
import { listCompanies } from '../companies/list-companies.ts';
import { showCompany } from '../companies/show-company.ts';
import { listWaiting } from '../feedback/lane/list-waiting.ts';
import type { Ctx } from '../platform/context.ts';
import { inOneGo } from '../platform/db/in-one-go.ts';
import { Refusal } from '../platform/errors.ts';
import { listQuestions } from '../questions/list-questions.ts';
import { showQuestion } from '../questions/show-question.ts';
import { listTopics } from '../topics/list-topics.ts';
import { showTopic } from '../topics/show-topic.ts';
import { type Describe, type PageText, usual } from './describe.ts';
import { isBadId } from './is-bad-id.ts';
import { listPages } from './list-pages.ts';
import { answerText, linkList, memberText, questionText, text } from './page-text.ts';
import { subPages } from './sub-pages.ts';

const api = '/api/v1';

const described: [RegExp, Describe][] = [
  [
    /^\/questions\/([^/]+)$/,
    async (ctx, key) => {
      const question = await showQuestion(ctx, { questionId: key, include: 'answers' });
      return {
        ...questionText(ctx.site.url, question),
        card: cardOfQuestion(question),
        canonical: `/questions/${question.slug}`,
        prefetched: [{ path: `${api}/questions/${encodeURIComponent(key)}?include=answers`, data: question }],
        ...(![question.slug, question.id].includes(key) && { movedTo: `/questions/${question.slug}` }),
      };
    },
  ],
  [
    /^\/answers\/([^/]+)$/,
    async (ctx, key) => {
      const include = 'comments,reviews';
      const answer = await showAnswer(ctx, { answerId: key, include });
      const path = `${api}/answers/${key}?${new URLSearchParams({ include })}`;
      return { ...answerText(answer), card: cardOfAnswer(answer), prefetched: [{ path, data: answer }] };
    },
  ],
  [
    /^\/companies\/([^/]+)$/,
    async (ctx, key) => {
      const company = await showCompany(ctx, { slug: key, include: 'questions' });
      return {
        title: `${company.name} interview questions`,
        description: `Questions asked at ${company.name}, and how others answered them.`,
        html: linkList(`${company.name} interview questions`, company.questions?.items ?? []),
        canonical: `/companies/${company.slug}`,
        prefetched: [{ path: `${api}/companies/${encodeURIComponent(key)}?include=questions`, data: company }],
        ...(company.slug !== key && { movedTo: `/companies/${company.slug}` }),
        card: cardOfCompany(company),
      };
    },
  ],
  [
    /^\/topics\/([^/]+)$/,
    async (ctx, key) => {
      const topic = await showTopic(ctx, { slug: key });
      const { items } = await listQuestions(ctx, { topic: topic.slug, limit: 20 });
      return {
        title: `${topic.name} interview questions`,
        description: topic.about,
        html: linkList(topic.name, items),
        canonical: `/topics/${topic.slug}`,
        card: cardOfTopic(topic),
        prefetched: [{ path: `${api}/topics/${key}`, data: topic }],
        ...(topic.slug !== key && { movedTo: `/topics/${topic.slug}` }),
      };
    },
  ],
  [
    /^\/members\/([^/]+)$/,
    async (ctx, key) => {
      const [member, answered, asked] = await inOneGo(
        showProfile(ctx, { handle: key }),
        listAnswersOfMember(ctx, { handle: key, limit: 20 }),
        listQuestions(ctx, { by: key, limit: 20 }),
      );
      return {
        title: member.displayName,
        description: member.headline || `${member.displayName} on Debrief`,
        html: memberText(member, answered.items, asked.items),
        card: cardOfMember(member),
        prefetched: [
          { path: `${api}/members/${key}`, data: member },
          { path: `${api}/members/${key}/answers`, data: answered },
          { path: `${api}/questions?by=${key}`, data: asked },
        ],
      };
    },
  ],
  [
    /^\/community-health$/,
    async () => ({
      title: 'How feedback is doing',
      description: 'How long feedback takes here, how much of it is used, and how many give some.',
      html: text(
        'How feedback is doing',
        'How long feedback takes here, how much of it is used, and how many give some.',
      ),
      prefetched: [],
    }),
  ],
  [
    /^\/$/,
    async (ctx) => {
      const [companies, topics, improved, asked, waiting] = await inOneGo(
        listCompanies(ctx, { limit: 8 }),
        listTopics(ctx, { kind: 'curated', limit: 100 }),
        listImproved(ctx, { limit: 4 }),
        listQuestions(ctx, { sort: 'newest', limit: 6 }),
        listWaiting(ctx, { limit: 3 }),
      );
      return {
        title: 'Debrief',
        description: usual,
        html: linkList('Find out what went wrong. Make the next answer better.', asked.items),
        prefetched: [
          { path: `${api}/companies?limit=8`, data: companies },
          { path: `${api}/topics`, data: topics },
          { path: `${api}/improved-answers?limit=4`, data: improved },
          { path: `${api}/questions?sort=newest&limit=6`, data: asked },
          { path: `${api}/waiting-answers?limit=3`, data: waiting },
        ],
      };
    },
  ],
];

/** Addresses that the page alone fills: forms and one's own things. */
const formsOnly =
  /^\/(write|sign-in|sign-up|forgot-password|reset-password|verify-email|signed-in-elsewhere|settings|settings\/security|settings\/mail|settings\/your-data|settings\/delete-account|unsubscribe|feedback|feedback\/help|feedback\/help\/now|saved|following|practice\/replays|practice\/replays\/[0-9a-f-]{36}|search|imports|imports\/[0-9a-f-]{36}|moderation|moderation\/log|moderation\/cases\/[0-9a-f-]{36}|notices|takedown|takedown\/[\w-]{22})$/;

/** What a guest, or a search engine, reads at this address; a wrong address or one that may not be seen is a 404. */
export async function describePage(ctx: Ctx, url: string): Promise<PageText> {
  const [path = '/', search = ''] = url.split('?');
  const bare = path.length > 1 ? path.replace(/\/+$/, '') : path;
  const plain = { description: usual, canonical: null, html: '', prefetched: [] };
  const list = feedAddress(bare, search);
  const feed = list && `${ctx.site.url}${list}`;
  if (formsOnly.test(bare)) return { status: 200, title: 'Debrief', ...plain, feed };
  for (const [pattern, describe] of [...described, ...listPages, ...subPages]) {
    const match = pattern.exec(bare);
    if (!match) continue;
    try {
      const key = decodeURIComponent(match[1] ?? '');
      const page = { canonical: bare as string | null, ...(await describe(ctx, key, search)) };
      const movedTo = page.movedTo && `${page.movedTo}${search && `?${search}`}`;
      return {
        status: movedTo ? 301 : 200,
        ...page,
        ...(movedTo && { movedTo }),
        feed,
        canonical: page.canonical && `${ctx.site.url}${page.canonical}`,
      };
    } catch (error) {
      if (error instanceof URIError || (error instanceof Refusal && error.code === 'not-found') || isBadId(error))
        break;
      throw error;
    }
  }
  return {
    status: 404,
    title: 'Not found',
    ...plain,
    html: text('Not found', 'There is nothing at this address, or you may not see it.'),
  };
}
