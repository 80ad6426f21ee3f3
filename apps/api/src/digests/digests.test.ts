import { answers, comments, digests, inbox, questions } from '@debrief/contract/client';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { body, day, it, noteOn, pass, reached, title, wednesday } from '../../test/pass-time.ts';
import type { Letter } from '../mails/letter.ts';
import { runDigests } from './run-digests.ts';

const subjects = (letters: Letter[]) => letters.map(({ subject }) => subject);

describe('news by mail', () => {
  it('comes in one digest each morning, while something waits unread, and tells neither question nor words', async ({
    as,
    db,
    clock,
    post,
    told: { author, tell },
  }) => {
    await runDigests(db, clock.now);
    for (let n = 0; n < 2; n++) await tell();
    await pass(db, clock);
    expect(await post()).toEqual([]);

    await pass(db, clock, day);
    const [letter, ...more] = await post();
    expect(more).toEqual([]);
    expect(letter).toMatchObject({
      to: `${author.id}@example.org`,
      subject: '2 pieces of news for you at Debrief',
      words: ['2 new notes on what you wrote.'],
      link: { url: 'http://debrief.test/feedback' },
    });
    expect(JSON.stringify(letter)).not.toMatch(/reading list|counts as a reader/);

    await pass(db, clock, day);
    expect(await post()).toHaveLength(0);
    await tell();
    const { items } = await as(author)(inbox.list, {});
    await as(author)(inbox.read, { upTo: items[0]!.id });
    await pass(db, clock, day);
    expect(await post()).toEqual([]);
  });

  it('comes as each wants it: at once, each morning, each Monday, or never', async ({
    as,
    db,
    clock,
    post,
    told: { author, tell },
  }) => {
    const call = as(author);
    expect(await call(digests.show, {})).toEqual({ feedback: 'daily', replies: 'daily', help: 'weekly' });
    await runDigests(db, clock.now);

    await call(digests.choose, { feedback: 'at-once', replies: 'never', help: 'never' });
    await tell();
    await pass(db, clock);
    expect(subjects(await post())).toEqual(['News for you at Debrief']);

    await call(digests.choose, { feedback: 'weekly', replies: 'never', help: 'never' });
    await tell();
    for (const _ of ['Thursday', 'Friday', 'Saturday', 'Sunday']) {
      await pass(db, clock, day);
      expect(await post()).toEqual([]);
    }
    await pass(db, clock, day);
    const [letter] = await post();
    expect(clock.now.getUTCDay()).toBe(1);
    expect(letter!.small![0]).toContain('at most once a week');

    await call(digests.choose, { feedback: 'never', replies: 'never', help: 'never' });
    await tell();
    await pass(db, clock, 8 * day);
    expect(await post()).toEqual([]);
  });

  it('never comes to an address that nobody verified, nor of what its reader may not see any more', async ({
    as,
    member,
    db,
    clock,
    post,
  }) => {
    clock.now = wednesday;
    const author = await member();
    await runDigests(db, clock.now);
    const { answer } = await as(author)(questions.post, {
      title,
      topics: ['metrics'],
      companies: [],
      answer: { body },
    });
    const helper = await reached(db, member);
    await as(helper)(digests.choose, { feedback: 'at-once', replies: 'at-once', help: 'at-once' });
    const note = await as(helper)(comments.postOnAnswer, noteOn(answer!.id));
    await pass(db, clock, day);
    expect(await post()).toEqual([]);

    await as(author)(comments.thank, { commentId: note.id });
    await as(author)(answers.change, { answerId: answer!.id, visibility: 'private' });
    await pass(db, clock);
    expect(await post()).toEqual([]);
  });

  it('of an anonymous answer leaves nothing that names its author, once it is sent', async ({
    as,
    member,
    db,
    clock,
    post,
  }) => {
    clock.now = wednesday;
    const author = await reached(db, member);
    await runDigests(db, clock.now);
    const given = { title, topics: ['metrics'], companies: [], authorship: 'anonymous' as const };
    const { answer } = await as(author)(questions.post, { ...given, answer: { body, authorship: 'anonymous' } });
    await as(await member())(comments.postOnAnswer, noteOn(answer!.id));
    await pass(db, clock, day);
    expect(await post()).toHaveLength(1);
    const { rows } = (await db.execute(
      sql`select (select count(*)::int from mails) as mails, (select count(*)::int from mail_wishes) as wishes,
        (select json_agg(r) from digest_runs r)::text as runs`,
    )) as unknown as { rows: [{ mails: number; wishes: number; runs: string }] };
    expect(rows[0]).toMatchObject({ mails: 0, wishes: 0 });
    expect(rows[0].runs).not.toContain(author.id);
  });

  it('is taken up once it is settled, however soon after each other processes look', async ({
    as,
    db,
    clock,
    post,
    told: { author, tell },
  }) => {
    await as(author)(digests.choose, { feedback: 'at-once', replies: 'never', help: 'never' });
    await runDigests(db, clock.now);
    await tell();
    const after = async (seconds: number) => {
      clock.now = new Date(wednesday.getTime() + seconds * 1_000);
      await runDigests(db, clock.now);
      return (await post()).length;
    };
    expect([await after(60), await after(61), await after(80), await after(120)]).toEqual([0, 0, 0, 1]);
  });

  it('is posted once however often it is looked for, and of what was there before the first look there is none', async ({
    as,
    db,
    clock,
    post,
    told: { author, tell },
  }) => {
    await tell();
    await pass(db, clock, day);
    expect(await post()).toEqual([]);
    await as(author)(inbox.read, { upTo: (await as(author)(inbox.list, {})).items[0]!.id });
    await tell();
    await pass(db, clock, day);
    for (let n = 0; n < 3; n++) await runDigests(db, clock.now);
    expect(await post()).toHaveLength(1);
  });
});
