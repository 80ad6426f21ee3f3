import { answers, comments, inbox, moderation, questions } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { it } from '../../test/it.ts';
import { refusedWith } from '../../test/refused.ts';

const body = 'I would ask what the list is for, then count what was opened within seven days.';
const asked = { title: 'How would you measure a reading list?', topics: ['metrics'], companies: [] };
const rule = 'unkind' as const;
const words = 'It calls a person names. Say what is wrong with the answer.';

describe('flagging', () => {
  it('puts a thing into one queue, once, however many flag it, and says nothing of it to its author', async ({
    as,
    member,
  }) => {
    const author = await member();
    const { id } = await as(author)(questions.post, asked);
    const [one, two] = [as(await member()), as(await member())];
    await one(moderation.flagQuestion, { questionId: id, reason: 'spam' });
    await one(moderation.flagQuestion, { questionId: id, reason: 'unkind', note: 'Read it again.' });
    await two(moderation.flagQuestion, { questionId: id, reason: 'unkind' });
    const moderator = as(await member({ role: 'moderator' }));
    const { items, waiting } = await moderator(moderation.cases, {});
    expect(waiting).toBe(1);
    expect(items).toMatchObject([
      {
        subject: { kind: 'question', title: asked.title },
        flags: { count: 2, reasons: [{ reason: 'unkind', count: 2 }] },
      },
    ]);
    const whole = await moderator(moderation.showCase, { caseId: items[0]!.id });
    expect(whole.notes.map(({ note }) => note)).toEqual(['', 'Read it again.']);
    expect(JSON.stringify(await as(author)(inbox.list, {}))).not.toContain('flag');
  });

  it('is for everything: members, companies, and what guests left, too', async ({ as, member }) => {
    const author = as(await member());
    await member({ handle: 'some-reader' });
    const made = { ...asked, companies: ['Acme'], answer: { body } };
    const { answer } = await author(questions.post, made);
    const { linkUrl } = await author(answers.invite, { answerId: answer!.id });
    const token = linkUrl!.split('/').at(-1)!;
    const guest = as();
    const left = await guest(comments.postOnShared, { token, name: 'Ana B.', body: 'You are a fool.', revision: 1 });
    await author(moderation.flagComment, { commentId: left.id, reason: 'unkind' });
    await author(moderation.flagMember, { handle: 'some-reader', reason: 'spam' });
    await author(moderation.flagCompany, { slug: 'acme', reason: 'other', note: 'This is Acme Ltd.' });
    const moderator = as(await member({ role: 'moderator' }));
    const { items } = await moderator(moderation.cases, {});
    expect(items.map(({ subject }) => [subject.kind, subject.guest])).toEqual(
      expect.arrayContaining([
        ['comment', true],
        ['member', false],
        ['company', false],
      ]),
    );
    const caseId = items.find(({ subject }) => subject.kind === 'comment')!.id;
    await moderator(moderation.decide, { caseId, act: 'hide', rule, words });
    expect((await author(comments.onAnswer, { answerId: answer!.id })).items).toEqual([]);
    expect(await refusedWith(moderator(moderation.decide, { caseId, act: 'warn', rule, words }))).toBe('access.denied');
  });

  it('is refused for what is one’s own, and for what one may not see', async ({ as, member }) => {
    const [author, reader] = [as(await member()), as(await member())];
    const { id, answer } = await author(questions.post, { ...asked, answer: { body, visibility: 'private' } });
    expect(await refusedWith(author(moderation.flagQuestion, { questionId: id, reason: 'spam' }))).toBe(
      'access.denied',
    );
    expect(await refusedWith(reader(moderation.flagAnswer, { answerId: answer!.id, reason: 'spam' }))).toBe(
      'not-found',
    );
    expect(await refusedWith(reader(moderation.flagQuestion, { questionId: id, reason: 'other' }))).toBe(
      'request.invalid',
    );
    expect(await refusedWith(reader(moderation.cases, {}))).toBe('access.denied');
  });
});
