import { randomUUID } from 'node:crypto';
import { replays } from '@debrief/contract/client';
import { limits } from '@debrief/contract/limits';
import { describe, expect } from 'vitest';
import { it } from '../../test/it.ts';
import { refused, refusedWith } from '../../test/refused.ts';
import { aReplayOf } from '../../test/replay-words.ts';
import { insertReplay } from './replays.writes.ts';

const later = (clock: { now: Date }) => {
  clock.now = new Date(clock.now.getTime() + 60_000);
};

describe('a replay', () => {
  it('is saved as it was typed, and given back to its owner', async ({ as, member, clock }) => {
    const me = as(await member());
    const replayId = randomUUID();
    const content = { ...aReplayOf('ferry'), change: '  Breathe first.\n' };
    const made = await me(replays.save, { replayId, content, version: 0 });
    expect(made).toMatchObject({ id: replayId, content, version: 1, createdAt: clock.now.toISOString() });
    expect(await me(replays.show, { replayId })).toEqual(made);
    later(clock);
    const outcome = 'offer' as const;
    const saved = await me(replays.save, { replayId, content: { ...content, outcome }, version: 1 });
    expect(saved).toMatchObject({ content: { outcome }, version: 2, createdAt: made.createdAt });
    expect(saved.savedAt).not.toBe(made.savedAt);
  });

  it('may be empty in every field: it is saved while one writes', async ({ as, member }) => {
    const me = as(await member());
    const empty = { company: '', role: '', track: null, round: null, date: null, interviewers: '', questions: [] };
    const content = { ...empty, cuesGood: '', cuesBad: '', rating: null, change: '', outcome: null };
    const made = await me(replays.save, { replayId: randomUUID(), content, version: 0 });
    expect(made.content).toEqual(content);
  });

  it('stands in the list by the day of the interview, the latest first, or else by the day it was begun', async ({
    as,
    member,
    clock,
  }) => {
    const me = as(await member());
    clock.now = new Date('2026-10-06T12:00:00.000Z');
    for (const [company, date] of [
      ['first', '2026-10-01'],
      ['last', '2026-10-09'],
      ['without', null],
    ] as const)
      await me(replays.save, { replayId: randomUUID(), content: { ...aReplayOf('x'), company, date }, version: 0 });
    const { items, nextCursor } = await me(replays.list, {});
    expect(items.map(({ summary }) => summary!.company)).toEqual(['last', 'without', 'first']);
    expect(items[0]!.summary).toMatchObject({ questions: 2, rating: 3, outcome: null });
    expect(nextCursor).toBeNull();
  });

  it('written on two devices is refused to the second, which is given the other text', async ({ as, member }) => {
    const me = as(await member());
    const replayId = randomUUID();
    const write = (company: string, version: number) =>
      me(replays.save, { replayId, content: { ...aReplayOf('x'), company }, version });
    await write('mine', 0);
    expect(await refused(write('also new', 0))).toMatchObject({
      code: 'replay.conflict',
      replay: { version: 1, content: { company: 'mine' } },
    });
    await write('phone', 1);
    expect(await refused(write('desk', 1))).toMatchObject({ replay: { version: 2, content: { company: 'phone' } } });
    expect((await write('both', 2)).version).toBe(3);
    expect(await refusedWith(write('from nowhere', 9))).toBe('replay.conflict');
  });

  it('that was deleted is gone for good, and may be begun anew under its id', async ({ as, member }) => {
    const me = as(await member());
    const replayId = randomUUID();
    await me(replays.save, { replayId, content: aReplayOf('x'), version: 0 });
    await me(replays.delete, { replayId });
    await me(replays.delete, { replayId });
    expect(await refusedWith(me(replays.show, { replayId }))).toBe('not-found');
    expect((await me(replays.list, {})).items).toEqual([]);
    expect(await refusedWith(me(replays.save, { replayId, content: aReplayOf('x'), version: 1 }))).toBe('not-found');
    expect((await me(replays.save, { replayId, content: aReplayOf('y'), version: 0 })).version).toBe(1);
  });

  it('of others is not there, whoever asks, and its id is free for one’s own', async ({ as, member }) => {
    const owner = await member();
    const replayId = randomUUID();
    const mine = await as(owner)(replays.save, { replayId, content: aReplayOf('canary'), version: 0 });
    for (const role of ['member', 'moderator', 'admin'] as const) {
      const other = as(await member({ role }));
      expect(await refusedWith(other(replays.show, { replayId }))).toBe('not-found');
      expect(await refusedWith(other(replays.save, { replayId, content: aReplayOf('x'), version: 1 }))).toBe(
        'not-found',
      );
      await other(replays.delete, { replayId });
      expect((await other(replays.save, { replayId, content: aReplayOf('theirs'), version: 0 })).version).toBe(1);
    }
    expect(await as(owner)(replays.show, { replayId })).toEqual(mine);
  });

  it('is refused with a sentence where a field does not fit, and nothing is saved', async ({ as, member }) => {
    const me = as(await member());
    const save = (change: object) =>
      refused(
        me(replays.save, { replayId: randomUUID(), content: { ...aReplayOf('x'), ...change } as never, version: 0 }),
      );
    for (const wrong of [
      { date: 'yesterday' },
      { rating: 6 },
      { company: 'x'.repeat(limits.replayLine.max + 1) },
      { questions: Array(limits.replayQuestions.max + 1).fill({ asked: '', said: '', landed: null }) },
      { mood: 'fine' },
      { change: 'a\u0000b' },
    ])
      expect(await save(wrong), JSON.stringify(wrong).slice(0, 60)).toMatchObject({ status: 400 });
    expect((await me(replays.list, {})).items).toEqual([]);
  });

  it('is one of two hundred at the most', async ({ as, member, db, clock }) => {
    const owner = await member();
    const [times, sealed] = [{ createdAt: clock.now, savedAt: clock.now }, Buffer.from('x')];
    for (let n = 0; n < limits.replays.max; n++)
      await insertReplay(db, { memberId: owner.id, id: randomUUID(), sealed, version: 1, ...times });
    const save = () => as(owner)(replays.save, { replayId: randomUUID(), content: aReplayOf('x'), version: 0 });
    expect(await refused(save())).toMatchObject({ code: 'replays.full', detail: expect.stringMatching(/Delete one/) });
  });
});
