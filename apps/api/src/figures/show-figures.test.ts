import { answers, comments, figures, questions } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { it } from '../../test/it.ts';
import { laneCases } from '../feedback/lane/lane.table.ts';

const body = 'I would first ask what the list is for, then count what was opened within seven days.';
const start = new Date('2026-03-02T10:00:00Z').getTime();
const hour = 3_600_000;
const day = 24 * hour;

describe('how the community does', () => {
  it('is shown to everyone, and says nothing of fewer than 20 cases or of sample content', async ({ db, as }) => {
    const today = new Date().toISOString().slice(0, 10);
    const aCase = { day: today, minutes: 5, newcomer: true };
    await db.insert(laneCases).values(Array.from({ length: 19 }, () => aCase));
    await db.insert(laneCases).values(Array.from({ length: 30 }, () => ({ ...aCase, sample: true })));
    expect(await as()(figures.show, {})).toMatchObject({
      to: today,
      wait: null,
      firstAnswers: null,
      newcomers: null,
      used: null,
      receivers: null,
      givers: null,
    });
  });

  it('counts those who still wait, who came back, what was used, and who gave', async ({ as, member, clock }) => {
    const at = (later: number) => {
      clock.now = new Date(start + later);
    };
    at(0);
    const title = 'How would you measure a reading list?';
    const { id: questionId } = await as(await member())(questions.post, { title, topics: ['metrics'], companies: [] });
    const people: { as: ReturnType<typeof as>; answerId: string }[] = [];
    for (let n = 0; n < 22; n++) {
      const each = as(await member());
      const authorship = n % 2 ? ('anonymous' as const) : ('named' as const);
      people.push({ as: each, answerId: (await each(answers.publish, { questionId, body, authorship })).id });
    }
    at(hour);
    const notes: string[] = [];
    for (let n = 0; n < 20; n++) {
      const { answerId } = people[n + 1]!;
      notes.push((await people[n]!.as(comments.postOnAnswer, { answerId, body: 'Why seven days?' })).id);
    }
    await people[0]!.as(comments.postOnAnswer, { answerId: people[0]!.answerId, body: 'I ask myself.' });

    at(2 * hour);
    const first = await as()(figures.show, {});
    expect(first).toMatchObject({
      from: '2026-02-03',
      to: '2026-03-02',
      wait: { median: { minutes: 60, atLeast: false }, p90: { minutes: 60, atLeast: false }, heard: 20, waiting: 2 },
      firstAnswers: { cases: 20, heardWithinADay: 1 },
      newcomers: null,
      used: null,
      receivers: { cases: 20, gave: 0.95 },
      givers: { cases: 20, busiest: 0.05 },
    });

    at(day + hour);
    for (let n = 0; n < 10; n++) {
      const { answerId, as: author } = people[n + 1]!;
      await author(answers.revise, { answerId, basedOn: 1, body: `${body} Then I decide.`, used: [notes[n]!] });
    }
    at(15 * day);
    expect(await as()(figures.show, {})).toMatchObject({
      firstAnswers: { cases: 22, heardWithinADay: 20 / 22 },
      used: { cases: 20, share: 0.5 },
    });
    at(32 * day);
    expect(await as()(figures.show, {})).toMatchObject({ newcomers: { cases: 22, back: 10 / 22 }, receivers: null });
  });

  it('is counted anew after ten minutes', async ({ db, as, clock }) => {
    clock.now = new Date(start);
    expect((await as()(figures.show, {})).wait).toBeNull();
    await db
      .insert(laneCases)
      .values(Array.from({ length: 20 }, () => ({ day: '2026-03-02', minutes: 7, newcomer: false })));
    clock.now = new Date(start + 9 * 60_000);
    expect((await as()(figures.show, {})).wait).toBeNull();
    clock.now = new Date(start + 10 * 60_000);
    expect((await as()(figures.show, {})).wait).toMatchObject({ median: { minutes: 7 }, heard: 20 });
  });
});
