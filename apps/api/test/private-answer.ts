import { randomUUID } from 'node:crypto';
import { answers, collections, comments, questions, replays, reviews, savedSearches } from '@debrief/contract/client';
import type { Member } from '../src/platform/context.ts';
import { type Names, nothingThere } from './ask-endpoint.ts';
import { aReplayOf } from './replay-words.ts';
import { it as usual } from './served.ts';

/** Stands in all that nobody but its author may see. */
export const canary = 'zanzibarquokka';
export const words = (what: string) => `I would begin with the ${canary} of ${what}, then count what came of it.`;

export interface Unseen {
  author: Member;
  peer: Member;
  outsider: Member;
  /** What is their author's alone now, by the names that it has in addresses, and the question it stands at. */
  names: Names;
}

/** An answer with a note and a review that its author has made private since, a list and a saved search of theirs. */
export const it = usual.extend<{ unseen: Unseen }>({
  unseen: async ({ as, member }, use) => {
    const [author, peer, outsider] = [await member(), await member(), await member()];
    const [mine, theirs] = [as(author), as(peer)];
    const asked = await theirs(questions.post, {
      title: 'How would you measure the success of a reading list?',
      topics: ['metrics'],
      companies: [],
    });
    const { id: answerId } = await mine(answers.publish, { questionId: asked.id, body: words('the first') });
    await mine(answers.revise, { answerId, basedOn: 1, body: words('the second'), note: `More ${canary}` });
    const note = await theirs(comments.postOnAnswer, { answerId, body: words('a note') });
    const opinion = { strength: words('strength'), change: words('change'), through: 'nearly' as const };
    const review = await theirs(reviews.write, { answerId, number: 2, ...opinion });
    const list = await mine(collections.make, { name: `My ${canary}` });
    await mine(collections.saveAnswer, { answerId, collection: list.id });
    const { items } = await mine(collections.items, { collectionId: list.id });
    const search = await mine(savedSearches.save, { name: `All ${canary}`, query: { q: canary } });
    const replayId = randomUUID();
    await mine(replays.save, { replayId, content: aReplayOf(canary), version: 0 });
    await mine(answers.change, { answerId, visibility: 'private' });
    const names = {
      ...nothingThere,
      questionId: asked.id,
      answerId,
      commentId: note.id,
      reviewId: review.id,
      collectionId: list.id,
      savedItemId: items[0]!.id,
      savedSearchId: search.id,
      replayId,
    };
    await use({ author, peer, outsider, names });
  },
});
