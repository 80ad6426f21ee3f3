import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { accounts, answers, type Client, comments, figures, questions } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { it } from '../../test/it.ts';
import { finishImport } from '../imports/finish-import.ts';
import { receiveFile } from '../imports/receive-file.ts';
import type { Member } from '../platform/context.ts';

const body = 'I would first ask what the list is for, then count what was opened within seven days.';
const start = new Date('2026-03-02T10:00:00Z').getTime();
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

interface Person {
  member: Member;
  as: Client;
  answerId: string;
}

/** `answerers` has so many answer one question, every second one anonymously; `at` is so long after the start. */
const story = it.extend<{
  answerers: (count: number, given?: { sample: boolean }) => Promise<Person[]>;
  at: (later: number) => void;
}>({
  at: async ({ clock }, use) => {
    const at = (later: number) => {
      clock.now = new Date(start + later);
    };
    at(0);
    await use(at);
  },
  answerers: async ({ as, member }, use) => {
    await use(async (count, given) => {
      const title = 'How would you measure a reading list?';
      const asker = as(await member());
      const { id: questionId } = await asker(questions.post, { title, topics: ['metrics'], companies: [] });
      const people: Person[] = [];
      for (let n = 0; n < count; n++) {
        const each = await member(given);
        const authorship = n % 2 ? ('anonymous' as const) : ('named' as const);
        const { id } = await as(each)(answers.publish, { questionId, body, authorship });
        people.push({ member: each, as: as(each), answerId: id });
      }
      return people;
    });
  },
});

const notes = async (by: Person, on: Person, words = 'Why seven days?') =>
  (await by.as(comments.postOnAnswer, { answerId: on.answerId, body: words })).id;

describe('how the community does', { timeout: 120_000 }, () => {
  story('says nothing of 19 cases, and something of 20', async ({ as, answerers, at }) => {
    await answerers(19);
    at(25 * hour);
    const today = '2026-03-03';
    const nothing = { wait: null, firstAnswers: null, newcomers: null, otherNewcomers: null, used: null };
    expect(await as()(figures.show, {})).toMatchObject({ to: today, ...nothing, receivers: null, givers: null });
    at(0);
    await answerers(1);
    at(26 * hour);
    expect(await as()(figures.show, {})).toMatchObject({
      wait: { median: { minutes: 26 * 60, atLeast: true }, helped: 0, waiting: 20 },
      firstAnswers: { cases: 20, helpedWithinADay: 0 },
    });
  });

  story(
    'counts the wait to the first note that helped, who came back, what was used, and who gave',
    async ({ as, answerers, at }) => {
      const people = await answerers(48);
      at(hour);
      const first: string[] = [];
      for (let n = 0; n < 28; n++) first.push(await notes(people[n]!, people[n + 1]!));
      await notes(people[0]!, people[0]!, 'I ask myself.');

      at(2 * hour);
      expect(await as()(figures.show, {}), 'a word that nobody says helped is none').toMatchObject({
        from: '2026-02-03',
        to: '2026-03-02',
        wait: { median: { minutes: 120, atLeast: true }, helped: 0, waiting: 48 },
        firstAnswers: null,
        newcomers: null,
        used: null,
        receivers: { cases: 28, gave: 27 / 28 },
        givers: { cases: 28, busiest: 2 / 28 },
      });

      at(3 * hour);
      for (let n = 0; n < 22; n++) await people[n + 1]!.as(comments.thank, { commentId: first[n]! });
      const second: [Person, string][] = [];
      for (let n = 22; n < 28; n++) second.push([people[n + 1]!, await notes(people[n]!, people[n + 1]!, 'Count it.')]);
      at(day + hour);
      for (const [author, note] of second) {
        const revised = { answerId: author.answerId, basedOn: 1, body: `${body} Then I decide.`, used: [note] };
        await author.as(answers.revise, revised);
      }
      at(5 * day);
      for (const giver of people.slice(40, 45)) await notes(giver, people[0]!);

      at(15 * day);
      const later = await as()(figures.show, {});
      expect(later, 'six wait anew with their second version; 32 of 54 wait at 60 minutes, 26 at 180').toMatchObject({
        wait: { median: { minutes: 180, atLeast: false }, p90: { minutes: 15 * 24 * 60, atLeast: true } },
        firstAnswers: { cases: 48, helpedWithinADay: 28 / 48 },
        used: { cases: 34, share: 6 / 34 },
      });
      expect(later.wait).toMatchObject({ helped: 28, waiting: 26 });

      at(32 * day);
      const afterAMonth = await as()(figures.show, {});
      expect(afterAMonth).toMatchObject({
        newcomers: { cases: 28, back: 6 / 28 },
        otherNewcomers: { cases: 20, back: 5 / 20 },
        receivers: null,
      });
      expect(afterAMonth.wait, 'all of it began more than 28 days ago, but for six').toBeNull();
    },
  );

  story('leaves out what sample members, programs and imports wrote', async ({ as, db, answerers, at }) => {
    const people = await answerers(20);
    const [sample] = await answerers(20, { sample: true });
    at(hour);
    const [program] = await answerers(1);
    await program!.as(accounts.editMe, { automated: true });
    for (const by of [sample!, program!]) {
      const commentId = await notes(by, people[0]!);
      await people[0]!.as(comments.thank, { commentId });
    }
    for (const giver of people) await notes(giver, sample!);

    const questionsOf = (authorId: string, title: string) => {
      const line = JSON.stringify({ id: randomUUID(), title, topics: ['metrics'], answers: [body, `${body} Again.`] });
      const pieces = Readable.from([Buffer.from(line)]);
      return receiveFile(db, { path: 'questions.jsonl', pieces, authorId, now: new Date(start + 5 * day) });
    };
    const turn = { db, worker: randomUUID(), now: () => new Date(start + 5 * day) };
    await finishImport(turn, await questionsOf(people[1]!.member.id, 'What would you ask the readers?'));
    at(25 * hour);
    expect(await as()(figures.show, {})).toMatchObject({
      wait: { median: { minutes: 25 * 60, atLeast: true }, helped: 0, waiting: 20 },
      firstAnswers: { cases: 20, helpedWithinADay: 0 },
      receivers: null,
      givers: null,
    });
    at(16 * day);
    expect((await as()(figures.show, {})).used).toBeNull();
    at(32 * day);
    const { otherNewcomers } = await as()(figures.show, {});
    expect(otherNewcomers, 'importing is not coming back').toEqual({ cases: 20, back: 0 });
  });

  story('counts a wish that was taken back for as long as it was one', async ({ as, answerers, at }) => {
    const people = await answerers(20);
    at(30 * minute);
    for (const { as: author, answerId } of people.slice(0, 12))
      await author(answers.change, { answerId, visibility: 'private' });
    at(2 * hour);
    for (const author of people.slice(12, 17)) {
      const commentId = await notes(people[0]!, author);
      await author.as(comments.thank, { commentId });
    }
    at(3 * hour);
    expect(await as()(figures.show, {}), 'of eight who waited two hours five were helped then').toMatchObject({
      wait: { median: { minutes: 120, atLeast: false }, helped: 5, waiting: 15 },
    });
  });

  story('is counted anew after ten minutes', async ({ as, answerers, at }) => {
    await answerers(19);
    at(minute);
    expect((await as()(figures.show, {})).wait).toBeNull();
    await answerers(1);
    at(10 * minute);
    expect((await as()(figures.show, {})).wait).toBeNull();
    at(11 * minute);
    expect((await as()(figures.show, {})).wait).toMatchObject({ waiting: 20 });
  });
});
