import type { Client } from '@debrief/contract/client';
import { answers, comments, questions } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { it } from '../../test/it.ts';

const body = 'I would ask what the list is for. Then I count what was opened within seven days. Then I decide.';

/** An answer whose second version used one comment: `[answer, comment]`. */
async function answerWithUsedComment(author: Client, peer: Client): Promise<[string, string]> {
  const { answer } = await author(questions.post, {
    title: 'How would you measure the success of a reading list?',
    topics: ['metrics'],
    companies: [],
    answer: { body },
  });
  const answerId = answer!.id;
  const { id } = await peer(comments.postOnAnswer, { answerId, body: 'Why seven days?' });
  await author(answers.revise, { answerId, basedOn: 1, body: `${body} Seven, for a week has seven.`, used: [id] });
  return [answerId, id];
}

describe('the versions of an answer', () => {
  it('name the comments they used, and none of another answer', async ({ as, member }) => {
    const [author, peer] = [as(await member()), as(await member())];
    const [answerId, comment] = await answerWithUsedComment(author, peer);
    await answerWithUsedComment(author, peer);

    const { items } = await author(answers.revisions, { answerId });
    expect(items.map(({ number, used }) => [number, used])).toEqual([
      [2, [comment]],
      [1, []],
    ]);
    expect((await author(answers.revision, { answerId, number: 2 })).used).toEqual([comment]);
  });
});
