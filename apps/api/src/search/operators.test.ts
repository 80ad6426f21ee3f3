import type { Client } from '@debrief/contract/client';
import { answers, questions, search } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { it } from '../../test/it.ts';

const body = 'I would begin with the person who waits at the counter, and only then speak of numbers.';
const post = (by: Client, title: string, more: object = {}) =>
  by(questions.post, { title, topics: ['metrics'], companies: [], ...more });
const find = (by: Client, q: string, more: object = {}) => by(search.find, { q, ...more });
/** The titles of the questions found, by their last word. */
const found = async (by: Client, q: string) =>
  (await find(by, q, { kind: 'question' })).items
    .flatMap((item) => (item.kind === 'question' ? item.title.replace('?', '').split(' ').at(-1)! : []))
    .sort();

describe('an operator in a search', () => {
  it('narrows to a track, a level or a round, for a guest as for a member', async ({ as, member }) => {
    const me = as(await member());
    await post(me, 'Who needs the ferry to the museum?', { track: 'design', level: 'senior', round: 'phone' });
    await post(me, 'Who needs the ferry to the market?', { track: 'data', level: 'intern', round: 'take-home' });
    await post(me, 'Who needs the ferry to the harbour?');
    for (const who of [as(), me])
      for (const [q, titles] of [
        ['ferry track:design', ['museum']],
        ['ferry TRACK:Data', ['market']],
        ['ferry track:product-management', ['harbour']],
        ['track:engineering', []],
        ['ferry level:senior', ['museum']],
        ['level:intern', ['market']],
        ['level:lead ferry', []],
        ['ferry round:phone', ['museum']],
        ['ferry round:"take home"', ['market']],
        ['round:final', []],
        ['track:design level:senior round:phone', ['museum']],
        ['track:design level:intern', []],
      ] as const)
        expect(await found(who, q), q).toEqual(titles);
  });

  it('leaves out what says a word, in its title, its text or what it is filed under', async ({ as, member }) => {
    const me = as(await member());
    await post(me, 'Who needs the ferry to the museum?', { body: 'It carries lanterns.' });
    await post(me, 'Who needs the ferry to the market?', { companies: ['Lanternfish Works'] });
    await post(me, 'Who needs the ferry to the harbour?');
    for (const who of [as(), me])
      for (const [q, titles] of [
        ['ferry -museum', ['harbour', 'market']],
        ['ferry -MUSEUM -market', ['harbour']],
        ['ferry -lanterns', ['harbour', 'market']],
        ['ferry -lanternfish', ['harbour', 'museum']],
        ['ferry -"ferry"', []],
        ['ferry -zzyzx', ['harbour', 'market', 'museum']],
      ] as const)
        expect(await found(who, q), q).toEqual(titles);
  });

  it('is:needs-feedback finds where a public answer waits for it', async ({ as, member }) => {
    const [me, other] = [as(await member()), as(await member())];
    await post(me, 'Who needs the ferry to the museum?', { answer: { body } });
    await post(me, 'Who needs the ferry to the market?', { answer: { body, visibility: 'private' } });
    await post(me, 'Who needs the ferry to the harbour?');
    const { answer } = await post(me, 'Who needs the ferry to the mill?', { answer: { body } });
    for (const who of [as(), me, other])
      expect(await found(who, 'ferry is:needs-feedback')).toEqual(['mill', 'museum']);
    await me(answers.change, { answerId: answer!.id, feedbackWanted: null });
    for (const who of [as(), me, other]) expect(await found(who, 'ferry is:needs-feedback')).toEqual(['museum']);
  });

  it('is:mine and is:answered-by-me find one’s own, also what is anonymous, and nobody else’s', async ({
    as,
    member,
  }) => {
    const [me, other] = [as(await member()), as(await member())];
    const anonymous = { authorship: 'anonymous' } as const;
    const { id } = await post(me, 'Who needs the ferry to the museum?');
    await post(me, 'Who needs the ferry to the market?', { ...anonymous, answer: { body, ...anonymous } });
    await post(me, 'Who needs the ferry to the mill?', { answer: { body, visibility: 'private' } });
    await other(answers.publish, { questionId: id, body });
    expect(await found(me, 'ferry is:mine')).toEqual(['market', 'mill', 'museum']);
    expect(await found(other, 'ferry is:mine')).toEqual([]);
    expect(await found(me, 'ferry is:answered-by-me')).toEqual(['market', 'mill']);
    expect(await found(other, 'is:answered-by-me')).toEqual(['museum']);
    for (const q of ['ferry is:mine', 'is:answered-by-me'])
      await expect(find(as(), q)).rejects.toMatchObject({
        problem: { code: 'request.invalid', detail: 'Sign in to search among your own.' },
      });
  });

  it('says which value it does not know, and looks for that as words', async ({ as, member }) => {
    const me = as(await member());
    await post(me, 'Which level is the boss of the ferry on?', { companies: ['Meta'] });
    const told = async (q: string, more = {}) => (await find(as(), q, more)).unknown;
    const boss = await find(as(), 'ferry level:boss', { kind: 'question' });
    expect(boss).toMatchObject({ total: 1, unknown: [{ operator: 'level', value: 'boss' }] });
    expect(await told('is:"On Fire" HAS:fun')).toEqual([
      { operator: 'is', value: 'On Fire' },
      { operator: 'has', value: 'fun' },
    ]);
    expect(await told('track:ferries round:second')).toHaveLength(2);
    expect(await told('ferry company:nowhere')).toEqual([{ operator: 'company', value: 'nowhere' }]);
    expect(await told('ferry topic:"no such thing"')).toEqual([{ operator: 'topic', value: 'no such thing' }]);
    expect(await told('ferry', { company: 'nowhere', topic: 'nothing' })).toHaveLength(2);
    for (const q of ['ferry', 'company:facebook', 'company:meta topic:metrics level:senior', 'level:', '-level:boss'])
      expect(await told(q), q).toBeUndefined();
  });
});
