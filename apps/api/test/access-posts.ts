import { answers, comments, follows, moderation, questions, reviews, topics } from '@debrief/contract/client';
import type { FastifyInstance } from 'fastify';
import type { Member } from '../src/platform/context.ts';
import type { People } from './access-people.ts';
import type { State, Thing } from './access-rows.ts';
import { clientOf } from './it.ts';

/** Where a thing is: what may stand in its address, and what else a request about it needs. */
export interface Whereabouts {
  /** What the address is made of, by the names that the contract gives its parts. */
  params: Record<string, string>;
  /** Stands in it and nowhere else. */
  word?: string;
  title?: string;
  topic?: string;
  marks?: Record<string, number>;
}
export type Things = Partial<Record<Thing, Partial<Record<State, Whereabouts>>>>;

const topicOf: Record<State, string> = {
  public: 'metrics',
  anonymous: 'estimation',
  link: 'strategy',
  private: 'technical',
  held: 'product-design',
  hidden: 'product-launch',
  deleted: 'problem-solving',
};
const everyState = Object.keys(topicOf) as State[];
const shownStates = everyState.filter((state) => state !== 'held');
/** What stands in the words of this alone. */
const wordOf = (thing: Thing, state: State): string => `zq${thing}${state}`.toLowerCase();
const saying = (thing: Thing, state: State) => `Count ${wordOf(thing, state)} first, and say why it matters most.`;
const titleOf = (state: State) => `How would you weigh ${wordOf('question', state)} against a quiet week?`;
const nameOf = (state: State) => (state === 'anonymous' ? 'anonymous' : 'named') as 'anonymous' | 'named';
const flag = { reason: 'private' } as const;

/**
 * Questions, answers and feedback in every state, made as members make them: `app` is the forum, `holding` one that holds first
 * posts. Gives where they are, and a question of somebody else's.
 */
export async function makePosts(app: FastifyInstance, holding: FastifyInstance, people: People) {
  const as = (member?: Member) => clientOf(app, member);
  const [owner, other, peer, judge, guest] = [
    as(people.owner),
    as(people.other),
    as(people.peer),
    as(people.judge),
    as(),
  ];
  const things: Things = {};
  const put = (thing: Thing, state: State, given: Whereabouts) => {
    things[thing] = { ...things[thing], [state]: { word: wordOf(thing, state), topic: topicOf[state], ...given } };
  };
  const at = (thing: Thing, state: State) => Object.values(things[thing]![state]!.params)[0]!;
  const decide = async (subjectId: string, act: 'hide' | 'delete') => {
    const { items } = await judge(moderation.cases, { limit: 100 });
    const caseId = items.find(({ subject }) => subject?.id === subjectId)!.id;
    await judge(moderation.decide, { caseId, act, rule: 'private', words: 'This names somebody who is not here.' });
  };
  // Where the owner answers, and what they comment on.
  const places = {} as Record<State, { questionId: string; theirs: string }>;
  for (const state of everyState) {
    const title = `Which number would you watch in ${topicOf[state]} first?`;
    const asked = { title, topics: [topicOf[state]], companies: [] };
    const { id, answer } = await peer(questions.post, {
      ...asked,
      answer: { body: `For ${topicOf[state]} I would ask who comes back.`, feedbackWanted: null },
    });
    places[state] = { questionId: id, theirs: answer!.id };
  }

  const ask = async (state: State, client = owner) => {
    const given = {
      title: titleOf(state),
      topics: ['behavioural'],
      companies: ['Acme Reading'],
      authorship: nameOf(state),
    };
    const { id } = await client(questions.post, given);
    put('question', state, { params: { questionId: id, slug: 'acme-reading' }, title: titleOf(state) });
    return id;
  };
  const answer = async (state: State, client = owner) => {
    const { questionId } = places[state];
    const given = { questionId, body: saying('answer', state), authorship: nameOf(state) };
    const { id } = await client(answers.publish, given);
    const { rubric } = await guest(topics.show, { slug: topicOf[state] });
    const marks = { [rubric[0]!.id]: 3 };
    put('answer', state, { params: { answerId: id, questionId, number: '1' }, marks });
    return id;
  };
  const giveFeedback = async (state: State, client = owner) => {
    const { theirs } = places[state];
    const given = { answerId: theirs, authorship: nameOf(state) };
    const { id } = await client(comments.postOnAnswer, { ...given, body: saying('comment', state) });
    put('comment', state, { params: { commentId: id } });
    const said = { strength: saying('review', state), change: 'Say who is counted.', through: 'nearly' as const };
    const written = await client(reviews.write, { ...given, number: 1, ...said });
    put('review', state, { params: { reviewId: written.id } });
  };

  const firstPosts = clientOf(holding, people.owner);
  await ask('held', firstPosts);
  await answer('held', firstPosts);
  await giveFeedback('held', firstPosts);

  for (const member of people.asking) await as(member)(follows.topic, { slug: 'behavioural' });
  for (const state of ['public', 'anonymous', 'hidden', 'deleted'] as const) await ask(state);
  for (const state of shownStates) {
    const answerId = await answer(state);
    await giveFeedback(state);
    const { linkUrl } = await owner(answers.invite, { answerId });
    put('shared', state, { params: { token: linkUrl!.split('/').at(-1)! } });
  }

  // What others wrote on the owner's answers.
  const answerIn = (state: State) => at('answer', state);
  const token = at('shared', 'public');
  for (const state of shownStates) {
    const answerId = answerIn(state === 'hidden' || state === 'deleted' ? 'public' : state);
    const given = { answerId, body: saying('note', state), authorship: nameOf(state) };
    const { id } = await other(comments.postOnAnswer, given);
    put('note', state, { params: { commentId: id } });
  }
  const left = await guest(comments.postOnShared, { token, name: 'Ana B', body: saying('note', 'held'), revision: 1 });
  put('note', 'held', { params: { commentId: left.id } });
  for (const state of ['public', 'held', 'hidden'] as const) {
    const said = { strength: saying('guestReview', state), change: 'Say who is counted.', through: 'yes' as const };
    const { id } = await guest(reviews.postOnShared, { token, name: 'Ana B', ...said });
    put('guestReview', state, { params: { reviewId: id } });
    if (state !== 'held') await owner(reviews.show, { reviewId: id });
  }

  for (const state of ['public', 'anonymous', 'link', 'private', 'hidden'] as const) {
    const given = { title: `What makes ${state} things better?`, topics: ['product-improvement'], companies: [] };
    const { id: questionId } = await peer(questions.post, given);
    const { rubric } = await guest(topics.show, { slug: 'product-improvement' });
    const body = saying('ripe', state);
    const { id: answerId } = await owner(answers.publish, { questionId, body, authorship: nameOf(state) });
    put('ripe', state, { params: { answerId } });
    for (const [number, mark] of [
      [1, 1],
      [2, 4],
    ] as const) {
      if (number === 2)
        await owner(answers.revise, { answerId, basedOn: 1, body: `${body} It is what brings them back.` });
      const scores = Object.fromEntries(rubric.map((criterion) => [criterion.id, mark]));
      for (const reviewer of people.reviewers)
        await as(reviewer)(reviews.write, {
          answerId,
          number,
          strength: 'It counts.',
          change: 'Say whom.',
          through: 'yes',
          scores,
        });
    }
    if (state === 'link' || state === 'private') await owner(answers.change, { answerId, visibility: state });
  }

  // What is seen by fewer now.
  for (const visibility of ['link', 'private'] as const) {
    await owner(answers.change, { answerId: answerIn(visibility), visibility });
    await peer(answers.change, { answerId: places[visibility].theirs, visibility });
  }
  await other(moderation.flagQuestion, { questionId: at('question', 'hidden'), ...flag });
  for (const thing of ['answer', 'ripe'] as const)
    await other(moderation.flagAnswer, { answerId: at(thing, 'hidden'), ...flag });
  for (const thing of ['comment', 'note'] as const)
    await peer(moderation.flagComment, { commentId: at(thing, 'hidden'), ...flag });
  for (const [thing, state] of [
    ['review', 'hidden'],
    ['review', 'deleted'],
    ['guestReview', 'hidden'],
  ] as const)
    await peer(moderation.flagReview, { reviewId: at(thing, state), ...flag });
  for (const thing of ['question', 'answer', 'ripe', 'comment', 'note', 'review', 'guestReview'] as const)
    await decide(at(thing, 'hidden'), 'hide');
  await decide(at('review', 'deleted'), 'delete');
  // A question with an answer by somebody else stays when its author takes theirs away, so a moderator deletes this one.
  await other(moderation.flagQuestion, { questionId: at('question', 'deleted'), ...flag });
  await decide(at('question', 'deleted'), 'delete');
  await owner(answers.delete, { answerId: at('answer', 'deleted') });
  await owner(comments.delete, { commentId: at('comment', 'deleted') });
  await other(comments.delete, { commentId: at('note', 'deleted') });

  return { things, elsewhere: places.public.questionId };
}
