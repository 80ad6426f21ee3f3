import type { Client } from '@debrief/contract/client';
import { answers, comments, drafts, ProblemError, questions, sightings, votes } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { it } from './it.ts';

const body = 'I would first ask what the list is for, then count what was opened within seven days.';
const title = 'How would you measure the success of a reading list?';
const post = (as: Client, more = {}) =>
  as(questions.post, { title, topics: ['metrics'], companies: ['Quillhouse'], ...more });
const codeOf = async (call: Promise<unknown>) => {
  const error = await call.then(
    () => undefined,
    (e: unknown) => e,
  );
  return error instanceof ProblemError ? error.problem.code : error;
};

describe('posting a question', () => {
  it('posts its first answer with it, and makes a company nobody had named', async ({ as, member }) => {
    const author = await member();
    const posted = await post(as(author), { askedIn: '2025-03', answer: { body } });
    expect(posted).toMatchObject({
      slug: 'how-would-you-measure-the-success-of-a-reading-list',
      companies: [{ slug: 'quillhouse' }],
      answer: { body, revision: 1 },
    });
    const read = await as()(questions.show, { questionId: posted.slug, include: 'answers' });
    expect(read).toMatchObject({
      counts: { answers: 1, sightings: 1 },
      lastAskedAt: null,
      answers: [{ id: posted.answer!.id }],
    });
  });

  it('posts nothing when its answer cannot be posted', async ({ as, member }) => {
    const author = as(await member());
    expect(await codeOf(post(author, { topics: ['nonsense'], answer: { body } }))).toBe('request.invalid');
    expect((await as()(questions.list, { company: 'quillhouse' })).items).toEqual([]);
  });

  it('posts once however often the same request is sent', async ({ as, member }) => {
    const author = as(await member());
    const request = { title, topics: ['metrics'], companies: [], answer: { body } };
    const first = await author(questions.post, request, { idempotencyKey: 'key-12345' });
    const again = await author(questions.post, request, { idempotencyKey: 'key-12345' });
    expect(again.id).toBe(first.id);
    expect(again.answer?.id).toBe(first.answer?.id);
    expect(
      await codeOf(author(questions.post, { ...request, title: `${title} Really?` }, { idempotencyKey: 'key-12345' })),
    ).toBe('idempotency.reused');
  });

  it('is found by half its words, a typo, its company and its topic', async ({ as, member }) => {
    const { id } = await post(as(await member()));
    for (const q of ['reading list success', 'readng list', 'quillhouse metrics', 'how would you meas']) {
      expect(
        (await as()(questions.list, { q })).items.map((item) => item.id),
        q,
      ).toContain(id);
    }
    const { items } = await as()(questions.similarTo, { title: 'Measure success of the reading list' });
    expect(items[0]?.question.id).toBe(id);
  });

  it('can be edited by its author alone, and keeps its address', async ({ as, member }) => {
    const author = await member();
    const { id, slug } = await post(as(author));
    expect(await codeOf(as(await member())(questions.edit, { questionId: id, title: 'Something else entirely' }))).toBe(
      'access.denied',
    );
    const edited = await as(author)(questions.edit, {
      questionId: id,
      title: 'Something else entirely',
      topics: ['strategy'],
    });
    expect(edited).toMatchObject({ slug, title: 'Something else entirely', topics: [{ slug: 'strategy' }], edits: 1 });
  });

  it('is not edited over what another device wrote meanwhile', async ({ as, member }) => {
    const author = as(await member());
    const { id, edits } = await post(author);
    const edit = (title: string, basedOn: number) => author(questions.edit, { questionId: id, title, basedOn });
    await edit('What the first device says', edits);
    expect(await codeOf(edit('What the second device says', edits))).toBe('question.stale-edit');
    expect(await author(questions.show, { questionId: id })).toMatchObject({ title: 'What the first device says' });
    expect((await edit('What both devices say', edits + 1)).edits).toBe(edits + 2);
  });
});

describe('an anonymous author', () => {
  it('shows under one made-up name within a question, and to nobody as a member', async ({ as, member }) => {
    const author = await member({ handle: 'do-not-show-me' });
    const posted = await post(as(author), { authorship: 'anonymous', answer: { body, authorship: 'anonymous' } });
    const note = await as(author)(comments.postOnAnswer, {
      answerId: posted.answer!.id,
      body: 'Thinking aloud.',
      authorship: 'anonymous',
    });
    expect(posted.author).toMatchObject({ kind: 'anonymous', name: expect.stringMatching(/^\w+ \w+/) });
    expect(posted.answer!.author).toEqual(posted.author);
    expect(note.author).toEqual(posted.author);
    const everything = JSON.stringify(await as()(questions.show, { questionId: posted.id, include: 'answers' }));
    expect(everything).not.toContain('do-not-show-me');
    expect(everything).not.toContain(author.id);
    expect(posted.createdAt).toMatch(/T00:00:00\.000Z$/);
  });
});

describe('an answer', () => {
  it('is one a member and question', async ({ as, member }) => {
    const author = as(await member());
    const { id } = await post(author, { answer: { body } });
    expect(await codeOf(author(answers.publish, { questionId: id, body }))).toBe('answer.exists');
  });

  it('keeps every version, and refuses one written from a version that is not the latest', async ({ as, member }) => {
    const author = as(await member());
    const { answer } = await post(author, { answer: { body } });
    const answerId = answer!.id;
    const revised = await author(answers.revise, {
      answerId,
      basedOn: 1,
      body: `${body} Then I decide.`,
      note: 'I decide now',
    });
    expect(revised.revision).toBe(2);
    expect(await codeOf(author(answers.revise, { answerId, basedOn: 1, body: `${body} Otherwise.` }))).toBe(
      'answer.stale-revision',
    );
    const { items } = await as()(answers.revisions, { answerId });
    expect(items.map(({ number, note }) => [number, note])).toEqual([
      [2, 'I decide now'],
      [1, ''],
    ]);
  });

  it('that is private exists for its author alone; by link, for who has the link until it is taken back', async ({
    as,
    member,
  }) => {
    const author = as(await member());
    const { id: questionId, answer } = await post(author, { answer: { body, visibility: 'private' } });
    const answerId = answer!.id;
    expect(await codeOf(as()(answers.show, { answerId }))).toBe('not-found');
    expect((await as()(questions.show, { questionId })).counts.answers).toBe(0);

    const { linkUrl } = await author(answers.change, { answerId, visibility: 'link' });
    const token = linkUrl!.split('/').at(-1)!;
    expect(await as()(answers.shared, { token })).toMatchObject({ id: answerId, linkUrl: null });
    expect(await codeOf(as(await member())(answers.show, { answerId }))).toBe('not-found');

    await author(answers.change, { answerId, visibility: 'public' });
    expect(await codeOf(as()(answers.shared, { token }))).toBe('not-found');
    expect((await as()(questions.show, { questionId })).counts.answers).toBe(1);
  });

  it('leaves its words in the draft when it is taken away', async ({ as, member }) => {
    const author = as(await member());
    const { id, answer } = await post(author, { answer: { body } });
    await author(answers.delete, { answerId: answer!.id });
    expect(await codeOf(as()(answers.show, { answerId: answer!.id }))).toBe('not-found');
    expect((await author(drafts.show, { key: `answer:${id}` })).content).toEqual({ body });
    await author(answers.publish, { questionId: id, body });
  });
});

describe('comments', () => {
  it('are answered, edited and taken away; one with replies keeps its place', async ({ as, member }) => {
    const peer = as(await member());
    const { answer } = await post(as(await member()), { answer: { body } });
    const answerId = answer!.id;
    const note = await peer(comments.postOnAnswer, { answerId, body: 'Why seven days?' });
    await peer(comments.postOnAnswer, { answerId, body: 'Most opens are early.', parentId: note.id });
    expect((await peer(comments.edit, { commentId: note.id, body: 'Say why seven days.' })).body).toBe(
      'Say why seven days.',
    );
    expect(await codeOf(as(await member())(comments.edit, { commentId: note.id, body: 'Not mine.' }))).toBe(
      'access.denied',
    );
    await peer(comments.delete, { commentId: note.id });
    const { items } = await as()(comments.onAnswer, { answerId });
    expect(items.map(({ body: words, deleted }) => [words, deleted])).toEqual([
      ['', true],
      ['Most opens are early.', false],
    ]);
    expect((await as()(answers.show, { answerId })).counts).toMatchObject({ comments: 1, openComments: 0 });
  });

  it('stay on their words when the answer is revised', async ({ as, member }) => {
    const author = as(await member());
    const { answer } = await post(author, { answer: { body } });
    const answerId = answer!.id;
    const exact = 'opened within seven days';
    const start = body.indexOf(exact);
    const anchor = { exact, prefix: body.slice(start - 20, start), suffix: body.slice(start + exact.length), start };
    await as(await member())(comments.postOnAnswer, { answerId, revision: 1, body: 'Why seven?', anchor });
    await author(answers.revise, { answerId, basedOn: 1, body: `Before any number, a question. ${body}` });
    const { items } = await as()(comments.onAnswer, { answerId });
    expect(items[0]?.place).toEqual({ status: 'kept', start: start + 31, end: start + 31 + exact.length });
    expect(await codeOf(author(comments.postOnAnswer, { answerId, revision: 2, body: 'Off by one', anchor }))).toBe(
      'request.invalid',
    );
  });
});

describe('votes and reports', () => {
  it('count once a member, and never for oneself', async ({ as, member }) => {
    const author = as(await member());
    const peer = as(await member());
    const { id: questionId, answer } = await post(author, { answer: { body } });
    await peer(votes.forQuestion, { questionId });
    await peer(votes.forQuestion, { questionId });
    await peer(votes.forAnswer, { answerId: answer!.id });
    expect(await peer(questions.show, { questionId })).toMatchObject({ voted: true, counts: { votes: 1 } });
    expect(await codeOf(author(votes.forAnswer, { answerId: answer!.id }))).toBe('access.denied');
    await peer(votes.takeFromQuestion, { questionId });
    await peer(votes.takeFromQuestion, { questionId });
    expect((await as()(questions.show, { questionId })).counts.votes).toBe(0);
  });

  it('tell when a question was last asked only from three members up', async ({ as, member }) => {
    const { id: questionId } = await post(as(await member()));
    for (const month of ['2025-01', '2025-04', '2025-02']) {
      expect((await as()(questions.show, { questionId })).lastAskedAt).toBeNull();
      await as(await member())(sightings.record, { questionId, company: 'Quillhouse', month });
    }
    expect((await as()(questions.show, { questionId })).lastAskedAt).toBe('2025-04-01T00:00:00.000Z');
  });

  it('refuse a second report for one company', async ({ as, member }) => {
    const { id: questionId } = await post(as(await member()));
    const peer = as(await member());
    await peer(sightings.record, { questionId, company: 'Quillhouse', month: '2025-01' });
    expect(await codeOf(peer(sightings.record, { questionId, company: 'quillhouse', month: '2025-02' }))).toBe(
      'sighting.exists',
    );
  });
});

describe('drafts', () => {
  it('refuse to overwrite what another device saved, and hand over its text', async ({ as, member }) => {
    const author = as(await member());
    await author(drafts.save, { key: 'question', content: { title: 'phone' }, version: 0 });
    const error = (await author(drafts.save, { key: 'question', content: { title: 'desk' }, version: 0 }).catch(
      (e: unknown) => e,
    )) as ProblemError;
    expect(error.problem).toMatchObject({ code: 'draft.conflict', draft: { content: { title: 'phone' }, version: 1 } });
    expect((await author(drafts.save, { key: 'question', content: { title: 'both' }, version: 1 })).version).toBe(2);
  });
});
