import { answers, questions, votes } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
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
});
