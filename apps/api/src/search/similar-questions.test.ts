import { answers, questions, votes } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { loadBase } from '../../seed/load-base.ts';
import { it } from '../../test/it.ts';

describe('similar questions', () => {
  it('come with the first lines of their best answer, while one types and once one has posted', async ({
    as,
    member,
  }) => {
    const body = 'I would first ask what the list is for, then count what was opened within seven days.';
    const title = 'How would you measure the success of a reading list?';
    const given = { topics: ['metrics'], companies: [] };
    const { id } = await as(await member())(questions.post, { title, ...given, answer: { body } });
    const better = `${body} Then I say which number would change what we build.`;
    const { id: best } = await as(await member())(answers.publish, { questionId: id, body: better });
    await as(await member())(votes.forAnswer, { answerId: best });

    const asked = 'How would you measure whether a reading list is a success?';
    const expected = { question: { id }, topAnswer: { id: best, excerpt: better } };
    expect((await as()(questions.similarTo, { title: asked })).items[0]).toMatchObject(expected);
    const author = as(await member());
    const { slug } = await author(questions.post, { title: asked, ...given });
    expect((await author(questions.similar, { questionId: slug })).items[0]).toMatchObject(expected);
  });
  it('are found in other words that mean the same, behind what says it in the same ones', async ({
    as,
    member,
    db,
  }) => {
    await loadBase(db);
    const author = as(await member());
    const post = (title: string) => author(questions.post, { title, topics: ['behavioural'], companies: [] });
    const { id: otherWords } = await post('Tell me about a disagreement with a teammate');
    const { id: ofSeveral } = await post('When did you push back?');
    await post('Tell me about a launch that you remember');
    const { id: sameWords } = await post('Describe a conflict that you had with a colleague');
    const alike = async (title: string) =>
      (await as()(questions.similarTo, { title })).items.map(({ question }) => question.id);
    const found = await alike('How do you handle conflict with a colleague?');
    expect(found.slice(0, 2)).toEqual([sameWords, otherWords]);
    expect(await alike('What made you disagree?')).toContain(ofSeveral);
    const { items } = await as()(questions.similarTo, { title: 'Opposing anything nowadays?' });
    expect(items[0]?.question.id, 'none of these words stands in a question').toBe(ofSeveral);
    expect(items[0]?.score).toBeGreaterThan(0);
    expect(await alike('Did something go wrong?')).not.toContain(ofSeveral);
  });
});
