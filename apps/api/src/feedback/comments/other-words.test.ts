import type { Client } from '@debrief/contract/client';
import { answers, comments, questions } from '@debrief/contract/client';
import { plainText } from '@debrief/prose';
import { describe, expect } from 'vitest';
import { it } from '../../../test/it.ts';

const one = 'I would first ask the harbour master who waits at the pier, and for how long on a warm Saturday.';
const two = 'Then I count every family that leaves the queue before the ferry comes, for a week in July.';
const three = 'At last I look at what a second gate would cost, and whom it would help most of all.';
const body = [one, two, three].join('\n\n');

const anAnswer = async (author: Client) => {
  const asked = { title: 'How would you shorten the queue at the pier?', topics: ['metrics'], companies: [] };
  return (await author(questions.post, { ...asked, answer: { body } })).answer!.id;
};
const late = (exact: string, suggestion?: string) => ({
  revision: 1,
  body: 'Rather so.',
  anchor: { exact, prefix: '', suffix: '', start: plainText(body).indexOf(exact) },
  ...(suggestion && { suggestion }),
});

describe('other words', () => {
  it('are taken for words that moved, and not for such as moved and were edited', async ({ as, member }) => {
    const [author, peer] = [as(await member()), as(await member())];
    const answerId = await anAnswer(author);
    const edited = one.replace('on a warm Saturday', 'on a cold Sunday in March');
    await author(answers.revise, { answerId, basedOn: 1, body: [two, three, edited].join('\n\n') });

    const post = (note: ReturnType<typeof late>) => peer(comments.postOnAnswer, { answerId, ...note });
    await expect(post(late(one, 'Who waits?'))).rejects.toMatchObject({
      problem: { code: 'comment.words-changed', revision: 2, detail: expect.stringContaining('Your note is kept') },
    });
    expect((await post(late(one))).place, 'without other words it lands').toMatchObject({ status: 'moved' });
    expect(await post(late('the harbour master', 'the pilot'))).toMatchObject({
      suggestion: 'the pilot',
      place: { status: 'moved' },
    });
  });
});
