import { answers, type Client, lane, questions, reviews } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { importAll } from '../../../test/import-all.ts';
import { it } from '../../../test/it.ts';

const body = 'I would first ask who waits for it, and then count how long they wait on a usual day.';
const post = (who: Client, title: string, topics: string[]) =>
  who(questions.post, { title, topics, companies: [], answer: { body } });
const topicOf = async (who: Client, answerId: string) =>
  (await who(lane.waiting, {})).items.find(({ id }) => id === answerId)?.topic?.slug;

describe('an answer that waits for feedback', () => {
  it('is offered under the topic that its question is filed under now', async ({ as, member }) => {
    const [author, helper] = [as(await member()), as(await member())];
    const { id, answer } = await post(author, 'How would you count the people at a pier?', ['metrics']);
    await author(questions.edit, { questionId: id, topics: ['estimation', 'metrics'] });
    expect(await topicOf(helper, answer!.id)).toBe('estimation');
    expect(await helper(lane.claim, { topic: 'metrics' })).toBeNull();
    expect(await helper(lane.claim, { topic: 'estimation' })).toMatchObject({ answer: { id: answer!.id } });
  });

  it('goes with its question when that is merged', async ({ as, member }) => {
    const [author, helper] = [as(await member()), as(await member())];
    const kept = await post(as(await member()), 'How many people wait at a pier?', ['estimation']);
    const gone = await post(author, 'How would you count who waits at the pier?', ['metrics']);
    const moderator = as(await member({ role: 'moderator' }));
    await moderator(questions.merge, { questionId: gone.id, into: kept.id });
    for (const { answer } of [kept, gone]) expect(await topicOf(helper, answer!.id)).toBe('estimation');
    expect(await helper(lane.claim, { topic: 'metrics' })).toBeNull();
  });

  it('waits as well where its question was imported without a topic, and is reviewed in words', async ({
    as,
    member,
    db,
  }) => {
    await importAll(db, [{ id: 'pier', title: 'How would you count the people at a pier?' }]);
    const { items } = await as()(questions.list, {});
    const author = as(await member());
    const { id: answerId } = await author(answers.publish, { questionId: items[0]!.id, body });
    const helper = as(await member());
    expect((await helper(lane.waiting, {})).items).toMatchObject([{ id: answerId, topic: null }]);
    expect(await helper(lane.claim, {})).toMatchObject({ answer: { id: answerId }, topic: null, rubric: [] });
    const review = { strength: 'It says who waits.', change: 'Say when.', through: 'nearly' as const };
    await helper(reviews.write, { answerId, number: 1, ...review });
    expect((await author(reviews.list, { answerId })).items).toMatchObject([{ change: 'Say when.' }]);
  });
});
