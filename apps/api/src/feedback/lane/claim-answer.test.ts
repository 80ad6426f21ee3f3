import { randomUUID } from 'node:crypto';
import { answers, type Client, drafts, lane, questions, reviews } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { it } from '../../../test/it.ts';
import { refusedWith } from '../../../test/refused.ts';
import { blocks } from '../../blocks/blocks.table.ts';
import type { Member, MemberCtx } from '../../platform/context.ts';
import { reputations } from '../reputation/reputation.table.ts';
import { noteReview } from './note-review.ts';

const body = 'I would first ask what the list is for, then count what was opened within seven days.';
const hours = (n: number) => n * 3_600_000;

type Given = { by?: Member; topic?: string; authorship?: 'named' | 'anonymous' };

/** `waits` posts an answer that waits and gives its id; `passOn` asks for one, passes on it, and gives its id. */
const story = it.extend<{
  waits: (given?: Given) => Promise<string>;
  passOn: (peer: Client) => Promise<string | undefined>;
}>({
  waits: async ({ as, member }, use) => {
    await use(async ({ by, topic = 'metrics', authorship = 'named' } = {}) => {
      const title = `How would you measure a reading list? ${randomUUID()}`;
      const answer = { body, authorship } as const;
      const posted = await as(by ?? (await member()))(questions.post, {
        title,
        topics: [topic],
        companies: [],
        answer,
      });
      return posted.answer!.id;
    });
  },
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads what a fixture needs from this pattern
  passOn: async ({}, use) => {
    await use(async (peer) => {
      const claim = await peer(lane.claim, {});
      await peer(lane.release, { pass: 'true' });
      return claim?.answer.id;
    });
  },
});

describe('asking for somebody to help', () => {
  story(
    'gives one answer to read, with its rubric and nothing of what others thought of it',
    async ({ as, member, waits, clock }) => {
      const answerId = await waits();
      const claim = await as(await member())(lane.claim, {});
      expect(claim).toMatchObject({ answer: { id: answerId, body, revision: 1 }, topic: { slug: 'metrics' } });
      expect(claim!.until).toBe(new Date(clock.now.getTime() + hours(0.5)).toISOString());
      for (const word of ['counts', 'votes', 'score', 'comments', 'reviews', 'voted'])
        expect(Object.keys(claim!.answer)).not.toContain(word);
    },
  );

  story('gives nothing where nothing waits, and never one’s own', async ({ as, member, waits }) => {
    const author = await member();
    expect(await as(author)(lane.claim, {})).toBeNull();
    await waits({ by: author, authorship: 'anonymous' });
    expect(await as(author)(lane.claim, {})).toBeNull();
  });

  story('gives the same one again, for the time that is left', async ({ as, member, waits, clock }) => {
    await waits();
    await waits();
    const peer = as(await member());
    const first = await peer(lane.claim, {});
    clock.now = new Date(clock.now.getTime() + hours(0.25));
    expect(await peer(lane.claim, {})).toEqual(first);
  });

  story('sends nobody where somebody is, until the half hour is over', async ({ as, member, waits, clock }) => {
    const answerId = await waits();
    const one = as(await member());
    const other = as(await member());
    await one(lane.claim, {});
    expect(await other(lane.claim, {})).toBeNull();
    clock.now = new Date(clock.now.getTime() + hours(0.5));
    expect((await other(lane.claim, {}))!.answer.id).toBe(answerId);
    expect(await refusedWith(one(lane.keep, { answerId }))).toBe('lane.claim-expired');
    expect(await one(lane.claim, {}), 'the first now has none').toBeNull();
  });

  story(
    'tells whoever took longer that their time is over, keeps what they wrote, and takes their review and the other’s',
    async ({ as, member, waits, clock }) => {
      const author = await member();
      const answerId = await waits({ by: author });
      const [slow, other] = [as(await member()), as(await member())];
      const content = { strength: 'You ask first.', change: 'Say why seven.' };
      const draft = { key: `review:${answerId}`, content };
      await slow(lane.claim, {});
      await slow(drafts.save, { ...draft, version: 0 });
      clock.now = new Date(clock.now.getTime() + hours(0.5));
      await other(lane.claim, {});

      const refused = await slow(lane.keep, { answerId }).catch((error: unknown) => error);
      expect(refused).toMatchObject({
        problem: { code: 'lane.claim-expired', status: 409, detail: expect.stringContaining('you can still send it') },
      });
      expect(await slow(drafts.show, { key: draft.key })).toMatchObject({ content });
      await slow(reviews.write, { answerId, number: 1, ...content, through: 'nearly' });
      expect(await refusedWith(slow(drafts.show, { key: draft.key })), 'sent').toBe('not-found');
      expect((await other(lane.claim, {}))!.answer.id, 'the other still has their turn').toBe(answerId);
      await other(reviews.write, { answerId, number: 1, ...content, through: 'yes' });
      expect((await as(author)(lane.standing, {})).mine).toMatchObject([{ answerId, reviews: 2 }]);
      expect(await slow(lane.claim, {}), 'nobody is sent to it twice').toBeNull();
    },
  );

  story(
    'keeps what was written in a turn that ran out on what is private by now',
    async ({ as, member, waits, clock }) => {
      const author = await member();
      const answerId = await waits({ by: author });
      const slow = as(await member());
      const content = { strength: 'You ask first.', change: 'Say why seven.' };
      await slow(lane.claim, {});
      await slow(drafts.save, { key: `review:${answerId}`, content, version: 0 });
      clock.now = new Date(clock.now.getTime() + hours(0.5));
      await as(author)(answers.change, { answerId, visibility: 'private' });
      expect(await refusedWith(slow(reviews.write, { answerId, number: 1, ...content, through: 'nearly' }))).toBe(
        'not-found',
      );
      expect(await slow(drafts.show, { key: `review:${answerId}` })).toMatchObject({ content });
    },
  );

  story('lets whoever still writes keep it, for two hours at most', async ({ as, member, waits, clock }) => {
    const answerId = await waits();
    const peer = as(await member());
    await peer(lane.claim, {});
    const claimedAt = clock.now.getTime();
    for (const minutes of [25, 50, 75, 100]) {
      clock.now = new Date(claimedAt + minutes * 60_000);
      const { until } = await peer(lane.keep, { answerId });
      expect(until).toBe(new Date(claimedAt + Math.min(minutes + 30, 120) * 60_000).toISOString());
    }
    clock.now = new Date(claimedAt + hours(2));
    expect(await refusedWith(peer(lane.keep, { answerId }))).toBe('lane.claim-expired');
  });

  story('offers what was given back again, and what was passed on never', async ({ as, member, waits }) => {
    const answerId = await waits();
    const peer = as(await member());
    await peer(lane.claim, {});
    await peer(lane.release, {});
    expect((await peer(lane.claim, {}))!.answer.id).toBe(answerId);
    await peer(lane.release, { pass: 'true' });
    await peer(lane.release, { pass: 'true' });
    expect(await peer(lane.claim, {})).toBeNull();
    expect((await as(await member())(lane.claim, {}))!.answer.id).toBe(answerId);
  });

  story('keeps to the topic that is asked for, and says when there is no such topic', async ({ as, member, waits }) => {
    await waits({ topic: 'strategy' });
    const peer = as(await member());
    expect(await peer(lane.claim, { topic: 'metrics' })).toBeNull();
    expect((await peer(lane.claim, { topic: 'strategy' }))?.topic?.slug).toBe('strategy');
    expect(await refusedWith(peer(lane.claim, { topic: 'astrology' }))).toBe('request.invalid');
  });

  story('ends the turn when its author makes the answer private', async ({ as, member, waits }) => {
    const author = await member();
    const answerId = await waits({ by: author });
    const peer = as(await member());
    await peer(lane.claim, {});
    await as(author)(answers.change, { answerId, visibility: 'private' });
    expect(await peer(lane.claim, {})).toBeNull();
    expect(await refusedWith(peer(lane.keep, { answerId }))).toBe('lane.claim-expired');
  });
});

describe('who is sent where', () => {
  story('a newcomer’s first answer comes before older ones', async ({ as, member, waits, passOn, clock }) => {
    const regular = await member();
    const first = await waits({ by: regular });
    const second = await waits({ by: regular });
    clock.now = new Date(clock.now.getTime() + hours(3));
    const newcomers = await waits();
    const peer = as(await member());
    expect([await passOn(peer), await passOn(peer), await passOn(peer)]).toEqual([first, newcomers, second]);
    expect(await passOn(peer)).toBeUndefined();
  });

  story('what nobody answered for 20 hours goes to the trusted first', async ({ db, as, member, waits, clock }) => {
    const regular = await member();
    const first = await waits({ by: regular });
    const old = await waits({ by: regular });
    await as(regular)(answers.change, { answerId: first, feedbackWanted: null });
    clock.now = new Date(clock.now.getTime() + hours(21));
    const fresh = await waits();
    const trusted = await member();
    await db.insert(reputations).values({ memberId: trusted.id, helped: 12, bound: 0.58 });
    expect((await as(await member())(lane.claim, {}))!.answer.id).toBe(fresh);
    await waits();
    expect((await as(trusted)(lane.claim, {}))!.answer.id).toBe(old);
  });

  story('what its reviewers have seen comes after what nobody has', async ({ db, as, member, waits, clock }) => {
    const seen = await waits();
    clock.now = new Date(clock.now.getTime() + hours(1));
    const ctx = { db, viewer: await member(), now: () => clock.now } as unknown as MemberCtx;
    await noteReview(ctx, { answerId: seen, revision: 1, interviewer: false });
    const unseen = await waits();
    const claim = await as(await member())(lane.claim, {});
    expect(claim!.answer.id).toBe(unseen);
  });

  story('two who keep apart never meet, whoever of them wanted it', async ({ db, as, member, waits }) => {
    const [author, blocked, blocking] = [await member(), await member(), await member()];
    await waits({ by: author });
    await db.insert(blocks).values([
      { memberId: author.id, blockedId: blocked.id },
      { memberId: blocking.id, blockedId: author.id },
    ]);
    expect(await as(blocked)(lane.claim, {})).toBeNull();
    expect(await as(blocking)(lane.claim, {})).toBeNull();
  });
});

describe('how things stand', () => {
  story('says how many wait, which of mine, and promises no time without cases', async ({ as, member, waits }) => {
    const me = await member();
    const mine = await waits({ by: me });
    await waits();
    const standing = await as(me)(lane.standing, {});
    expect(standing).toMatchObject({ waiting: 1, mine: [{ answerId: mine, revision: 1, reviews: 0 }], wait: null });
    expect(standing.mine[0]!.since).toMatch(/T00:00:00\.000Z$/);
  });
});
