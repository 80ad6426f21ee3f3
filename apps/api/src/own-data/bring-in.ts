import type { BroughtIn, Input, ownData } from '@debrief/contract';
import { publishAnswer } from '../answers/publish-answer.ts';
import { reviseAnswer } from '../answers/revise-answer.ts';
import { listDraftRows } from '../drafts/drafts.queries.ts';
import { keepDraft } from '../drafts/keep-draft.ts';
import type { MemberCtx } from '../platform/context.ts';
import { postQuestion } from '../questions/post-question.ts';
import { findSameTitles } from '../questions/same-titles.queries.ts';
import { findTopicsBy } from '../topics/topics.queries.ts';
import { findMyAnswers } from './brought.queries.ts';
import { type Brought, type BroughtAnswer, readBrought } from './read-brought.ts';

/** More new questions than this are left for the next time: sent again, the file goes on where it stopped. */
const mostQuestions = 300;
const usualTopic = 'problem-solving';
const mostTopics = 3;

type Asked = Pick<Brought['questions'][number], 'title' | 'body' | 'topics' | 'track'> &
  Partial<Pick<Brought['questions'][number], 'companies' | 'authorship'>>;

/** Takes over what another Debrief wrote into a file; what is here already is left as it is. */
export async function bringIn(ctx: MemberCtx, { bytes }: Input<typeof ownData.bringIn>): Promise<BroughtIn> {
  const { questions, answers, drafts, left } = readBrought(Buffer.from(bytes, 'base64'));
  const done: BroughtIn = { questions: 0, answers: 0, drafts: 0, left };
  const asked: Asked[] = [...questions, ...answers.map(({ question }) => question)];
  const titles = await findSameTitles(
    ctx.db,
    asked.map(({ title }) => title),
  );
  const keyOf = new Map(titles.map(({ title, key }) => [title, key]));
  const here = new Map(titles.flatMap(({ key, id }) => (id ? [[key, id]] : [])));
  const topics = await findTopicsBy(
    ctx.db,
    asked.flatMap((question) => question.topics),
  );
  const slugs = new Set(topics.map(({ slug }) => slug));
  const written = await listDraftRows(ctx.db, ctx.viewer.id);
  // First what one asked oneself: it says more of the question than an answer to it does.
  for (const question of asked) {
    const key = keyOf.get(question.title)!;
    if (here.has(key)) continue;
    if (done.questions >= mostQuestions) continue;
    here.set(key, await ask(ctx, question, slugs));
    done.questions++;
  }
  const answered = await findMyAnswers(ctx.db, ctx.viewer, [...here.values()]);
  for (const answer of answers) {
    const questionId = here.get(keyOf.get(answer.question.title)!);
    if (!questionId || answered.has(questionId)) done.left++;
    else {
      await takeOver(ctx, questionId, answer);
      answered.add(questionId);
      done.answers++;
    }
  }
  await putBack(ctx, written);
  const isDrafting = written.some(({ key }) => key === 'question');
  for (const { key, content } of drafts) {
    if (key === 'question' && !isDrafting) {
      await keepDraft(ctx, key, content);
      done.drafts++;
    } else done.left++;
  }
  return done;
}

async function ask(
  ctx: MemberCtx,
  { title, body, topics, track, companies = [], authorship }: Asked,
  known: Set<string>,
) {
  const fitting = [...new Set(topics)].filter((slug) => known.has(slug)).slice(0, mostTopics);
  const { id } = await postQuestion(ctx, {
    title,
    body,
    topics: fitting.length ? fitting : [usualTopic],
    companies,
    track,
    // Somebody else asked it there; here it is nobody's under a name.
    authorship: authorship ?? 'anonymous',
  } as Parameters<typeof postQuestion>[1]);
  return id;
}

/** All versions, seen by their author alone. */
async function takeOver(ctx: MemberCtx, questionId: string, { authorship, revisions }: BroughtAnswer): Promise<void> {
  const [first, ...later] = revisions;
  const made = { questionId, body: first!.body, visibility: 'private', authorship, feedbackWanted: null } as const;
  const { id: answerId } = await publishAnswer(ctx, made as unknown as Parameters<typeof publishAnswer>[1]);
  for (const [n, { body, note }] of later.entries())
    await reviseAnswer(ctx, { answerId, body, note, basedOn: n + 1, used: [] } as Parameters<typeof reviseAnswer>[1]);
}

/** What one was writing here: whoever posts has their draft dropped, and these were of something else. */
async function putBack(ctx: MemberCtx, written: Awaited<ReturnType<typeof listDraftRows>>): Promise<void> {
  const left = new Set((await listDraftRows(ctx.db, ctx.viewer.id)).map(({ key }) => key));
  for (const { key, content } of written) if (!left.has(key)) await keepDraft(ctx, key, content);
}
