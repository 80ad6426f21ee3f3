import { type Client, questions, search, sightings, votes } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { it } from '../../test/it.ts';

const post = (by: Client, title: string, more: object = {}) =>
  by(questions.post, { title, topics: ['metrics'], companies: [], ...more });
const titles = async (by: Client, q: string) =>
  (await by(search.find, { q, kind: 'question' })).items.map((item) => ('title' in item ? item.title : ''));
const day = 24 * 3_600_000;

describe('what a search puts first', () => {
  it('is the very word, then another form of it, then what it may be a typing error of', async ({ as, member }) => {
    const call = as(await member());
    await post(call, 'Who would paint the lantarn?');
    await post(call, 'Who would paint the lanterns?');
    await post(call, 'Who would paint the lantern?');
    expect(await titles(call, 'paint lantern ')).toEqual([
      'Who would paint the lantern?',
      'Who would paint the lanterns?',
      'Who would paint the lantarn?',
    ]);
  });

  it('is helped by having been asked, and never drowned by it', async ({ as, member }) => {
    const call = as(await member());
    const equal = await post(call, 'How would you price a tandem bicycle!');
    await post(call, 'How would you price a tandem bicycle?');
    const elsewhere = await post(call, 'How would you price a bicycle with one seat and a bell?');
    for (let n = 0; n < 6; n++) {
      const by = as(await member());
      await by(sightings.record, { questionId: elsewhere.id, month: '2025-02' });
      if (n < 3) await by(sightings.record, { questionId: equal.id, month: '2025-02' });
    }
    const found = await titles(call, 'price tandem bicycle');
    expect(found.slice(0, 2)).toEqual([
      'How would you price a tandem bicycle!',
      'How would you price a tandem bicycle?',
    ]);
    expect(found.slice(2)).toEqual(['How would you price a bicycle with one seat and a bell?']);
  });

  it('is helped by being new, and never drowned by it', async ({ as, clock, member }) => {
    const call = as(await member());
    const now = clock.now;
    clock.now = new Date(now.getTime() - 3 * 365 * day);
    await post(call, 'How would you price a tandem bicycle?');
    clock.now = now;
    await post(call, 'How would you price a tandem bicycle!');
    await post(call, 'How would you price a bicycle with one seat and a bell?');
    const found = await titles(call, 'price tandem bicycle');
    expect(found).toEqual([
      'How would you price a tandem bicycle!',
      'How would you price a tandem bicycle?',
      'How would you price a bicycle with one seat and a bell?',
    ]);
  });

  it('outlives what is useful to many, asked often and new elsewhere', async ({ as, clock, member }) => {
    const call = as(await member());
    const now = clock.now;
    clock.now = new Date(now.getTime() - 3 * 365 * day);
    await post(call, 'How would you price a tandem bicycle?');
    clock.now = now;
    const { id } = await post(call, 'How would you price a bicycle with one seat and a bell?');
    for (let n = 0; n < 6; n++) {
      const by = as(await member());
      await by(votes.forQuestion, { questionId: id });
      await by(sightings.record, { questionId: id, month: '2025-02' });
    }
    expect((await titles(call, 'price tandem bicycle'))[0]).toBe('How would you price a tandem bicycle?');
  });

  it('is found by another name of its topic, which it says nowhere', async ({ as, member }) => {
    const call = as(await member());
    const title = 'How many windows has the old town?';
    await post(call, title, { topics: ['estimation'] });
    await post(call, 'Which window would you open first?', { topics: ['metrics'] });
    expect((await titles(call, 'guesstimate window'))[0]).toBe(title);
    expect(await titles(call, 'guesstimate')).toContain(title);
  });
});
