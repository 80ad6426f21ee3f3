import { answers, comments, inbox, moderation, notices, questions } from '@debrief/contract/client';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { it } from '../../test/it.ts';
import { refusedWith } from '../../test/refused.ts';

const body = 'I would ask what the list is for, then count what was opened within seven days.';
const asked = { title: 'How would you measure a reading list?', topics: ['metrics'], companies: [] };
const rule = 'unkind' as const;
const words = 'It calls a person names. Say what is wrong with the answer.';

describe('deciding a case', () => {
  it('gives whom it concerns the reasons, also where nobody may know who that is', async ({ as, db, member }) => {
    const [author, reader] = [await member({ handle: 'nervous-one' }), as(await member())];
    const made = { ...asked, answer: { body, authorship: 'anonymous' as const } };
    const { answer } = await as(author)(questions.post, { ...made, authorship: 'anonymous' });
    await reader(moderation.flagAnswer, { answerId: answer!.id, reason: rule });
    const moderator = as(await member({ handle: 'the-moderator', role: 'moderator' }));
    const [found] = (await moderator(moderation.cases, {})).items;
    const caseId = found!.id;
    for (const act of ['warn', 'suspend'] as const)
      await moderator(moderation.decide, { caseId, act, rule, words, ...(act === 'suspend' && { days: 3 }) });
    const whole = await moderator(moderation.decide, { caseId, act: 'hide', rule, words });
    expect(whole!.history.map(({ act }) => act)).toEqual(expect.arrayContaining(['warn', 'suspend', 'hide']));
    const seen = JSON.stringify([
      whole,
      await moderator(moderation.cases, { state: 'closed' }),
      await moderator(moderation.log, {}),
    ]);
    expect(seen).not.toContain('nervous-one');
    expect(seen).not.toContain(author.id);

    const { items } = await as(author)(notices.list, {});
    expect(items.map(({ act }) => act)).toEqual(expect.arrayContaining(['hide', 'suspend', 'warn']));
    expect(items[0]).toMatchObject({ rule, words, read: false, about: { text: body }, can: { appeal: true } });
    expect(JSON.stringify(items)).not.toContain('the-moderator');
    expect((await as(author)(inbox.list, {})).notices).toBe(3);
    expect((await reader(notices.list, {})).items).toEqual([]);
    await as(author)(notices.markRead, { noticeId: items[0]!.id });
    expect((await as(author)(inbox.list, {})).notices).toBe(2);

    const stored = (await db.execute(sql`select n::text from notices n union all select e::text from audit_events e
      union all select c::text from moderation_cases c`)) as unknown as { rows: unknown[] };
    expect(JSON.stringify(stored.rows)).not.toContain(author.id);
  });

  it('suspends at once: a token from before reads, takes away and appeals, and writes nothing', async ({
    as,
    clock,
    member,
  }) => {
    const loud = await member({ handle: 'too-loud' });
    const { id } = await as(loud)(questions.post, asked);
    await as(await member())(moderation.flagMember, { handle: 'too-loud', reason: rule });
    const moderator = as(await member({ role: 'moderator' }));
    const [found] = (await moderator(moderation.cases, {})).items;
    await moderator(moderation.decide, { caseId: found!.id, act: 'suspend', rule, words, days: 2 });
    const write = () => as(loud)(comments.postOnQuestion, { questionId: id, body: 'And now?' });
    expect(await refusedWith(write())).toBe('account.suspended');
    expect((await as(loud)(questions.show, { questionId: id })).title).toBe(asked.title);
    const [notice] = (await as(loud)(notices.list, {})).items;
    await as(loud)(notices.appeal, { noticeId: notice!.id, words: 'It was the other one who began.' });
    clock.now = new Date(clock.now.getTime() + 2 * 86_400_000 + 1000);
    await write();
  });

  it('reads roles and standing anew each time, of moderators too', async ({ as, db, member }) => {
    const one = await member({ role: 'moderator' });
    await as(one)(moderation.cases, {});
    await db.execute(sql`insert into suspensions (member_id, until) values (${one.id}, now() + interval '1 day')`);
    expect(await refusedWith(as(one)(moderation.cases, {}))).toBe('account.suspended');
    await db.execute(sql`delete from suspensions`);
    await db.execute(sql`update members set role = 'member' where id = ${one.id}`);
    expect(await refusedWith(as(one)(moderation.cases, {}))).toBe('access.denied');
  });

  it('closes a question or an answer to anything new', async ({ as, member }) => {
    const [author, reader] = [as(await member()), as(await member())];
    const { id, answer } = await author(questions.post, { ...asked, answer: { body } });
    await reader(moderation.flagQuestion, { questionId: id, reason: rule });
    const moderator = as(await member({ role: 'moderator' }));
    const [found] = (await moderator(moderation.cases, {})).items;
    await moderator(moderation.decide, { caseId: found!.id, act: 'lock', rule, words });
    const shown = await reader(questions.show, { questionId: id });
    expect([shown.locked, shown.can.answer, shown.can.comment]).toEqual([true, false, false]);
    for (const call of [
      () => reader(answers.publish, { questionId: id, body }),
      () => reader(comments.postOnQuestion, { questionId: id, body: 'One more.' }),
      () => reader(comments.postOnAnswer, { answerId: answer!.id, body: 'One more.' }),
      () => author(questions.edit, { questionId: id, title: 'Another title for this list?' }),
    ])
      expect(await refusedWith(call())).toBe('access.denied');
    await moderator(moderation.decide, { caseId: found!.id, act: 'unlock' });
    await reader(comments.postOnQuestion, { questionId: id, body: 'One more.' });
  });

  it('changes words and topics, and deletes for good with every word of it', async ({ as, db, member }) => {
    const [author, reader] = [as(await member()), as(await member())];
    const { id, answer } = await author(questions.post, { ...asked, answer: { body: `${body} Ask Jane Canary.` } });
    const answerId = answer!.id;
    const pin = { exact: 'seven days', prefix: 'opened within ', suffix: '. Ask', start: body.indexOf('seven days') };
    await reader(comments.postOnAnswer, { answerId, revision: 1, body: 'Why?', anchor: pin });
    await reader(moderation.flagQuestion, { questionId: id, reason: 'off-topic' });
    await reader(moderation.flagAnswer, { answerId, reason: 'private' });
    const moderator = as(await member({ role: 'moderator' }));
    const cases = (await moderator(moderation.cases, {})).items;
    const [first, second] = ['question', 'answer'].map(
      (kind) => cases.find(({ subject }) => subject.kind === kind)!.id,
    );
    const decide = (caseId: string, decided: object) =>
      moderator(moderation.decide, { caseId, rule: 'private', words, ...decided } as never);
    await decide(first!, { act: 'move-topic', topics: ['estimation'] });
    expect((await reader(questions.show, { questionId: id })).topics).toMatchObject([{ slug: 'estimation' }]);
    await decide(first!, { act: 'edit', title: 'How would you measure a list?', body: '' });
    expect((await reader(questions.show, { questionId: id })).title).toBe('How would you measure a list?');
    await decide(second!, { act: 'edit', body: `First. ${body}` });
    const edited = await reader(answers.show, { answerId, include: 'comments' });
    expect(edited.body).toBe(`First. ${body}`);
    expect(edited.comments).toMatchObject([{ place: { status: 'kept', start: pin.start + 7 } }]);

    expect(await decide(second!, { act: 'delete' })).toBeNull();
    expect(await refusedWith(author(answers.show, { answerId }))).toBe('not-found');
    const told = (await author(notices.list, {})).items;
    expect(told.find(({ act }) => act === 'delete')).toMatchObject({
      words,
      about: { title: 'Something you wrote', text: '' },
    });
    const left = (await db.execute(sql`select n::text as row from notices n union all select c::text from comments c
      union all select r::text from answer_revisions r union all select a::text from authorship.authors a where a.content_id = ${answerId}`)) as unknown as {
      rows: unknown[];
    };
    expect(JSON.stringify(left.rows)).not.toContain('Canary');
    expect(JSON.stringify(left.rows)).not.toContain(answerId);
  });

  it('stands in the log for good, which the application only ever adds to', async ({ as, member }) => {
    const { id } = await as(await member())(questions.post, asked);
    await as(await member())(moderation.flagQuestion, { questionId: id, reason: rule });
    const moderator = as(await member({ handle: 'the-moderator', role: 'moderator' }));
    const [found] = (await moderator(moderation.cases, {})).items;
    expect(await refusedWith(moderator(moderation.decide, { caseId: found!.id, act: 'hide' }))).toBe('request.invalid');
    await moderator(moderation.decide, { caseId: found!.id, act: 'approve' });
    expect(await refusedWith(moderator(moderation.decide, { caseId: found!.id, act: 'approve' }))).toBe(
      'access.denied',
    );
    expect((await moderator(moderation.log, {})).items).toMatchObject([
      { act: 'moderation.approve', by: { handle: 'the-moderator' }, subjectId: id, details: { kind: 'question' } },
    ]);
  });
});

describe('appealing', () => {
  it('is decided by another moderator where there is one, and overturning brings back what was hidden', async ({
    as,
    db,
    member,
  }) => {
    await db.execute(sql`update members set role = 'member'`);
    const author = as(await member());
    const { id } = await author(questions.post, asked);
    await as(await member())(moderation.flagQuestion, { questionId: id, reason: rule });
    const first = as(await member({ role: 'moderator' }));
    const [found] = (await first(moderation.cases, {})).items;
    await first(moderation.decide, { caseId: found!.id, act: 'hide', rule, words });
    const [notice] = (await author(notices.list, {})).items;
    const plea = { noticeId: notice!.id, words: 'It is a question about lists, and calls nobody anything.' };
    await author(notices.appeal, plea);
    await author(notices.appeal, plea);
    expect(await refusedWith(author(notices.appeal, { ...plea, words: 'And another thing, please.' }))).toBe(
      'appeal.exists',
    );
    const [appeal] = (await first(moderation.cases, { kind: 'appeal' })).items;
    expect((await first(moderation.showCase, { caseId: appeal!.id })).can.overturn).toBe(true);
    const second = as(await member({ role: 'moderator' }));
    expect((await first(moderation.showCase, { caseId: appeal!.id })).can.overturn).toBe(false);
    const answer = { caseId: appeal!.id, act: 'overturn' as const, words: 'You are right, and we were wrong.' };
    expect(await refusedWith(first(moderation.decide, answer))).toBe('access.denied');
    await second(moderation.decide, answer);
    expect((await author(questions.show, { questionId: id })).title).toBe(asked.title);
    expect((await author(notices.list, {})).items).toMatchObject([
      { act: 'hide', read: false, appeal: { state: 'overturned', answer: answer.words }, can: { appeal: false } },
    ]);
  });
});

describe('revealing who wrote something', () => {
  it('wants a reason, is kept for good, and is told to whom it concerns', async ({ as, member }) => {
    const author = as(await member({ handle: 'nervous-one' }));
    const { id } = await author(questions.post, { ...asked, authorship: 'anonymous' });
    await as(await member())(moderation.flagQuestion, { questionId: id, reason: rule });
    const moderator = as(await member({ role: 'moderator' }));
    const [found] = (await moderator(moderation.cases, {})).items;
    const caseId = found!.id;
    const why = 'The police ask for it, with a letter from a judge.';
    expect(await moderator(moderation.reveal, { caseId, why })).toMatchObject({ handle: 'nervous-one' });
    expect((await author(notices.list, {})).items).toMatchObject([{ act: 'reveal', words: why }]);
    expect((await moderator(moderation.log, {})).items).toMatchObject([{ act: 'moderation.reveal', details: { why } }]);
  });
});
