import { accounts, questions } from '@debrief/contract/client';
import { expect } from 'vitest';
import { it } from '../../test/it.ts';

const words = 'I would ask what the list is for. Then I count what was opened within seven days. Then I decide.';

it('a profile counts what carries this member’s name, and nothing of others', async ({ as, member }) => {
  const [one, other] = [await member({ handle: 'counts-one' }), await member()];
  const about = { topics: ['metrics'], companies: [] };
  const named = { ...about, authorship: 'named' as const, answer: { body: words, authorship: 'named' as const } };
  await as(one)(questions.post, { ...named, title: 'How would you measure the success of a reading list?' });
  await as(one)(questions.post, {
    ...about,
    title: 'Which number would you watch in the first week?',
    authorship: 'anonymous',
  });
  await as(other)(questions.post, { ...named, title: 'How do you choose what to build next?' });

  const { counts } = await as()(accounts.profile, { handle: 'counts-one' });
  expect(counts).toEqual({ questions: 1, answers: 1 });
});
