import { answers, comments, moderation, questions, reviews } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { it } from '../../test/it.ts';

const reason = 'unkind' as const;
const asked = { topics: ['metrics'], companies: [] };
const body = 'I would ask what the list is for, then count what was opened within seven days.';

const named = (author: unknown) => (author as { displayName?: string; name?: string } | null)?.displayName;

describe('a case', () => {
  it('shows what it stands at, the outermost first, each under the name that stands on it', async ({ as, member }) => {
    const [asker, author, reader] = [
      as(await member({ displayName: 'Who Asks' })),
      as(await member({ displayName: 'Who Answers' })),
      as(await member({ displayName: 'Who Reads' })),
    ];
    const { id: questionId } = await asker(questions.post, {
      ...asked,
      title: 'How would you measure a reading list?',
    });
    const answer = await author(answers.publish, { questionId, body, authorship: 'anonymous' });
    const answerId = answer.id;
    const first = await reader(comments.postOnAnswer, { answerId, body: 'Why *seven* days?' });
    const reply = await author(comments.postOnAnswer, {
      ...{ answerId, body: 'Most come back within a week.', parentId: first.id, authorship: 'anonymous' as const },
    });
    const last = await reader(comments.postOnAnswer, { answerId, body: 'Says who?', parentId: reply.id });
    const review = await reader(reviews.write, {
      ...{
        answerId,
        number: 1,
        strength: 'It asks what it is for.',
        change: 'Say who counts.',
        through: 'yes' as const,
      },
    });
    for (const commentId of [reply.id, last.id]) await asker(moderation.flagComment, { commentId, reason });
    await asker(moderation.flagAnswer, { answerId, reason });
    await asker(moderation.flagReview, { reviewId: review.id, reason });
    await author(moderation.flagQuestion, { questionId, reason });

    const moderator = as(await member({ role: 'moderator' }));
    const { items } = await moderator(moderation.cases, {});
    const contextOf = async (subjectId: string) => {
      const found = items.find(({ subject }) => subject.id === subjectId)!;
      const { context } = await moderator(moderation.showCase, { caseId: found.id });
      return context.map(({ kind, title, author, bodyHtml }) => [kind, title, named(author) ?? author, bodyHtml]);
    };
    const theQuestion = ['question', 'How would you measure a reading list?', 'Who Asks', ''];
    const theAnswer = ['answer', '', answer.author, expect.stringContaining('within seven days')];
    const theComment = ['comment', '', 'Who Reads', expect.stringContaining('<em>seven</em>')];
    const theReply = ['comment', '', answer.author, expect.stringContaining('within a week')];
    expect(answer.author).toMatchObject({ kind: 'anonymous' });
    expect(await contextOf(questionId)).toEqual([]);
    expect(await contextOf(answerId)).toEqual([theQuestion]);
    expect(await contextOf(review.id)).toEqual([theQuestion, theAnswer]);
    expect(await contextOf(reply.id)).toEqual([theQuestion, theAnswer, theComment]);
    expect(await contextOf(last.id)).toEqual([theQuestion, theAnswer, theComment, theReply]);
  });

  it('shows what else was flagged at the question and of the same name, and nothing that only one author ties to it', async ({
    as,
    clock,
    member,
  }) => {
    const [author, peer, reader] = [as(await member({ handle: 'says-much' })), as(await member()), as(await member())];
    const later = () => {
      clock.now = new Date(clock.now.getTime() + 1_000);
    };
    const post = async (client: typeof author, title: string, authorship: 'named' | 'anonymous') => {
      const { id } = await client(questions.post, { ...asked, title, authorship });
      await reader(moderation.flagQuestion, { questionId: id, reason });
      later();
      return id;
    };
    const here = await post(author, 'How would you measure a reading list?', 'named');
    const elsewhere = await post(author, 'Which number would you watch in the first week?', 'named');
    const nameless = await post(author, 'What would you never measure at all?', 'anonymous');
    const strangers = await post(peer, 'How would you price a ferry across the bay?', 'named');
    const answer = await peer(answers.publish, { questionId: here, body });
    await reader(moderation.flagAnswer, { answerId: answer.id, reason });
    later();
    await reader(moderation.flagMember, { handle: 'says-much', reason });

    const moderator = as(await member({ role: 'moderator' }));
    const { items } = await moderator(moderation.cases, {});
    const caseOf = (subjectId: string) => items.find(({ subject }) => subject.id === subjectId)!.id;
    const similarTo = async (subjectId: string) => {
      const { similar } = await moderator(moderation.showCase, { caseId: caseOf(subjectId) });
      return similar.map(({ subject }) => subject.id);
    };
    const { id: memberId } = items.find(({ subject }) => subject.kind === 'member')!.subject;
    // The latest first, and not itself.
    expect(await similarTo(here)).toEqual([memberId, answer.id, elsewhere]);
    expect(await similarTo(memberId)).toEqual([elsewhere, here]);
    expect(await similarTo(answer.id)).toEqual([strangers, here]);
    expect(await similarTo(nameless)).toEqual([]);
  });

  it('shows six similar ones at most, decided or not', async ({ as, clock, member }) => {
    const [author, reader] = [as(await member()), as(await member())];
    const ids: string[] = [];
    for (const what of ['list', 'ferry', 'harbour', 'museum', 'bakery', 'library', 'garden', 'orchard']) {
      const { id } = await author(questions.post, { ...asked, title: `What would you count first at a ${what}?` });
      await reader(moderation.flagQuestion, { questionId: id, reason });
      ids.push(id);
      clock.now = new Date(clock.now.getTime() + 1_000);
    }
    const moderator = as(await member({ role: 'moderator' }));
    const { items } = await moderator(moderation.cases, {});
    const [first, last] = [ids[0], ids.at(-1)].map((id) => items.find(({ subject }) => subject.id === id)!.id);
    await moderator(moderation.decide, { caseId: last!, act: 'approve' });
    const { similar } = await moderator(moderation.showCase, { caseId: first! });
    expect(similar.map(({ subject, state }) => [subject.id, state])).toEqual(
      ids
        .slice(2)
        .reverse()
        .map((id) => [id, id === ids.at(-1) ? 'closed' : 'open']),
    );
  });
});
