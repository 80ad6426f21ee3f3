import { randomUUID } from 'node:crypto';
import {
  accounts,
  answers,
  type Client,
  collections,
  comments,
  drafts,
  questions,
  replays,
  reviews,
  savedSearches,
  sightings,
  votes,
} from '@debrief/contract/client';
import { workOnFile } from '../src/own-data/work-on-files.ts';
import type { Member } from '../src/platform/context.ts';
import { replayKeys, secret, it as usual } from './it.ts';
import { aReplayOf } from './replay-words.ts';

/** Stands in everything that the one who goes writes. */
export const canary = 'zanzibarquokka';
export const password = 'a long enough password';
export const words = (what: string) =>
  `I would begin with the ${canary} of ${what}, then count what was opened within seven days.`;

export interface Life {
  id: string;
  client: Client;
  ids: Record<string, string>;
}

export const it = usual.extend<{
  /** Somebody who has used everything there is, and whose words all hold the canary. */
  life: Life;
  files: () => Promise<number>;
}>({
  life: async ({ app, as, member }, use) => {
    const made = await app.inject({
      method: 'POST',
      url: '/api/v1/auth/register',
      payload: { email: `${canary}@example.org`, password, handle: canary, displayName: `Ada ${canary}` },
      headers: { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/120.0' },
    });
    const me: Member = { kind: 'member', id: made.json().member.id };
    const client = as(me);
    const [peer, other] = [as(await member()), as(await member())];
    const ask = { topics: ['metrics'], companies: [] };
    await client(accounts.editMe, { headline: `Once at ${canary}` });

    const alone = await client(questions.post, {
      ...ask,
      title: `How would you measure a ${canary} alone?`,
      body: words('body'),
      answer: { body: words('named') },
    });
    const used = await client(questions.post, {
      ...ask,
      title: 'How would you measure a reading list?',
      body: words('body'),
    });
    await other(answers.publish, {
      questionId: used.id,
      body: 'I would ask whom the reading list is for, and count who comes back.',
    });
    const theirs = await peer(questions.post, {
      ...ask,
      title: 'Which number would you watch in the first week?',
      answer: { body: 'Whether they come back within a week, and how many of them.' },
    });
    const hidden = await client(answers.publish, {
      questionId: theirs.id,
      body: words('anonymous'),
      authorship: 'anonymous',
      feedbackWanted: { question: `Is my ${canary} right?` },
    });
    await client(answers.revise, { answerId: hidden.id, basedOn: 1, body: words('second'), note: `More ${canary}` });
    const note = await client(comments.postOnAnswer, {
      answerId: theirs.answer!.id,
      body: words('note'),
      suggestion: undefined,
    });
    await peer(comments.postOnAnswer, { answerId: theirs.answer!.id, body: 'Why do you think so?', parentId: note.id });
    await client(comments.postOnQuestion, { questionId: theirs.id, body: words('remark'), authorship: 'anonymous' });
    const review = await client(reviews.write, {
      answerId: theirs.answer!.id,
      number: 1,
      strength: words('strength'),
      change: words('change'),
      through: 'yes',
    });
    const secretOnes = await peer(questions.post, { ...ask, title: 'What would you never measure at all?' });
    const kept = await client(answers.publish, {
      questionId: secretOnes.id,
      body: words('private'),
      visibility: 'private',
    });
    await client(votes.forQuestion, { questionId: theirs.id });
    await client(votes.forAnswer, { answerId: theirs.answer!.id });
    await client(sightings.record, { questionId: theirs.id, month: '2025-01' });
    await client(drafts.save, { key: 'question', content: { title: `A ${canary} draft` }, version: 0 });
    await client(drafts.save, { key: `edit:${hidden.id}`, content: { body: words('third'), basedOn: 2 }, version: 0 });
    await client(collections.make, { name: `My ${canary}` });
    await client(replays.save, { replayId: randomUUID(), content: aReplayOf(canary), version: 0 });
    await client(savedSearches.save, { name: `All ${canary}`, query: { q: canary } } as never);
    await use({
      id: me.id,
      client,
      ids: {
        alone: alone.id,
        used: used.id,
        theirs: theirs.id,
        answer: theirs.answer!.id,
        hidden: hidden.id,
        kept: kept.id,
        note: note.id,
        review: review.id,
      },
    });
  },
  files: async ({ db, clock }, use) => {
    await use(async () => {
      let made = 0;
      const failed = (error: unknown) => {
        throw error;
      };
      while (await workOnFile({ db, now: () => clock.now, url: 'http://debrief.test', secret, replayKeys, failed }))
        made++;
      return made;
    });
  },
});
