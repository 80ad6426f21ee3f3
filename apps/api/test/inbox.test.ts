import { answers, comments, inbox, questions } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { it } from './it.ts';

const body = 'I would look at how many people open the report before I change anything in it.';
const asked = { title: 'How would you measure the weekly report?', topics: ['metrics'], companies: [] };

describe('the inbox', () => {
  it('tells an author of comments, as one item while unread, and never of their own', async ({ as, member }) => {
    const author = as(await member());
    const peer = as(await member());
    const { answer } = await author(questions.post, { ...asked, answer: { body } });
    const answerId = answer!.id;
    await author(comments.postOnAnswer, { answerId, body: 'A note to myself.' });
    expect((await author(inbox.list, {})).items).toEqual([]);

    await peer(comments.postOnAnswer, { answerId, body: 'Who are they?' });
    await peer(comments.postOnAnswer, { answerId, body: 'How many is many?' });
    const { items, unread } = await author(inbox.list, {});
    expect(unread).toBe(1);
    expect(items).toMatchObject([
      { kind: 'comment', count: 2, read: false, answerId, comment: { excerpt: 'How many is many?', mine: false } },
    ]);
    expect((await peer(inbox.list, {})).items).toEqual([]);
  });

  it('is read on every device at once, and begins anew with the next', async ({ as, member }) => {
    const author = as(await member());
    const peer = as(await member());
    const { answer } = await author(questions.post, { ...asked, answer: { body } });
    const say = (words: string) => peer(comments.postOnAnswer, { answerId: answer!.id, body: words });
    await say('Who are they?');
    const [first] = (await author(inbox.list, {})).items;
    await author(inbox.read, { upTo: first!.id });
    expect(await author(inbox.list, {})).toMatchObject({ unread: 0, items: [{ read: true }] });
    await say('And when?');
    expect(await author(inbox.list, {})).toMatchObject({
      unread: 1,
      items: [
        { read: false, count: 1 },
        { read: true, count: 1 },
      ],
    });
  });

  it('says no more of a comment that was taken away', async ({ as, member }) => {
    const author = as(await member());
    const peer = as(await member());
    const { answer } = await author(questions.post, { ...asked, answer: { body } });
    const say = (words: string) => peer(comments.postOnAnswer, { answerId: answer!.id, body: words });
    const first = await say('Who are they?');
    await peer(comments.delete, { commentId: first.id });
    expect(await author(inbox.list, {})).toMatchObject({ items: [], unread: 0 });

    await say('How many is many?');
    const last = await say('And when?');
    await peer(comments.delete, { commentId: last.id });
    expect(await author(inbox.list, {})).toMatchObject({ items: [{ kind: 'comment', count: 1, comment: null }] });
  });

  it('leaves other people’s news alone when it is read', async ({ as, member }) => {
    const author = as(await member());
    const peer = as(await member());
    const { answer } = await author(questions.post, { ...asked, answer: { body } });
    await peer(comments.postOnAnswer, { answerId: answer!.id, body: 'Who are they?' });
    await peer(inbox.read, { upTo: '999999999' });
    expect((await author(inbox.list, {})).unread).toBe(1);
  });

  it('tells who is replied to', async ({ as, member }) => {
    const author = as(await member());
    const peer = as(await member());
    const { answer } = await author(questions.post, { ...asked, answer: { body } });
    const note = await peer(comments.postOnAnswer, { answerId: answer!.id, body: 'Who are they?' });
    await author(comments.postOnAnswer, { answerId: answer!.id, body: 'Team leads.', parentId: note.id });
    expect((await peer(inbox.list, {})).items).toMatchObject([{ kind: 'reply', comment: { excerpt: 'Team leads.' } }]);

    const reply = await author(comments.postOnAnswer, {
      answerId: answer!.id,
      body: 'All of them.',
      parentId: note.id,
    });
    await author(inbox.read, { upTo: '999999999' });
    await peer(comments.postOnAnswer, { answerId: answer!.id, body: 'How many?', parentId: reply.id });
    expect((await author(inbox.list, {})).items.filter(({ read }) => !read)).toMatchObject([{ kind: 'reply' }]);
  });

  it('keeps quiet about an answer that may not be seen any more', async ({ as, member }) => {
    const author = as(await member());
    const peer = as(await member());
    const { answer } = await author(questions.post, { ...asked, answer: { body } });
    const note = await peer(comments.postOnAnswer, { answerId: answer!.id, body: 'Who are they?' });
    await author(comments.postOnAnswer, { answerId: answer!.id, body: 'Team leads.', parentId: note.id });
    await author(answers.change, { answerId: answer!.id, visibility: 'private' });
    expect(await peer(inbox.list, {})).toMatchObject({ items: [], unread: 0 });
    expect((await author(inbox.list, {})).unread).toBe(1);
  });

  it('reaches the author of an anonymous answer with the day only of an anonymous comment', async ({
    as,
    member,
    clock,
  }) => {
    clock.now = new Date('2026-10-03T14:25:36.000Z');
    const author = as(await member());
    const peer = as(await member());
    const { answer } = await author(questions.post, { ...asked, answer: { body, authorship: 'anonymous' } });
    await peer(comments.postOnAnswer, { answerId: answer!.id, body: 'Who are they?', authorship: 'anonymous' });
    expect((await author(inbox.list, {})).items).toMatchObject([{ at: '2026-10-03T00:00:00.000Z' }]);
  });
});
