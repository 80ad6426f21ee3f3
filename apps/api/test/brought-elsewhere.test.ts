import { randomUUID } from 'node:crypto';
import { answers, companies, drafts, ownData, questions } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { aMember } from '../src/accounts/accounts.factory.ts';
import { buildApp } from '../src/app.ts';
import { canary, it, words } from './a-whole-life.ts';
import { bearerOf } from './bearer.ts';
import { clientOf } from './it.ts';
import { openTestDatabase } from './test-database.ts';

describe('the file of one Debrief at another, with a database and a key of its own', () => {
  it('is taken over whole: questions with companies that nobody knows there, answers with their versions, the draft', async ({
    app,
    as,
    life,
    files,
  }) => {
    const company = `Ferries of ${canary}`;
    const { id: withCompany } = await life.client(questions.post, {
      ...{ title: 'How would you price a ferry across the bay?', topics: ['metrics'], companies: [company] },
      answer: { body: words('ferries') },
    });
    expect((await as()(questions.show, { questionId: withCompany })).companies).toMatchObject([{ name: company }]);
    // A question that is posted ends the draft of one.
    await life.client(drafts.save, { key: 'question', content: { title: `A ${canary} draft` }, version: 0 });
    const asked = await life.client(ownData.askForFile, {});
    await files();
    const { rawPayload } = await app.inject({
      url: `/api/v1/me/files/${asked.id}/zip`,
      headers: { authorization: bearerOf(app, { id: life.id }) },
    });
    const bytes = rawPayload.toString('base64');

    const database = await openTestDatabase(`elsewhere_${randomUUID().slice(0, 8)}`);
    const elsewhere = await buildApp({
      ...database,
      secret: 'another secret for tests, as long as the first',
      url: 'http://elsewhere.test',
    });
    try {
      const member = { kind: 'member' as const, id: (await aMember(database.db)).id };
      // Whoever is signed in at the first is nobody at the second.
      const stranger = await elsewhere.inject({
        url: '/api/v1/me',
        headers: { authorization: bearerOf(app, { id: member.id }) },
      });
      expect(stranger.statusCode).toBe(401);
      const there = clientOf(elsewhere, member);
      expect((await there(companies.list, {})).items.map(({ name }) => name)).not.toContain(company);

      const brought = await there(ownData.bringIn, { bytes });
      // Three of one's own, and two that others asked and one answered; the draft of a change to an answer has nothing there.
      expect(brought).toMatchObject({ questions: 5, answers: 4, drafts: 1, left: 1 });
      const { items } = await there(questions.list, {});
      const read = async (title: string) => {
        const { id } = items.find((each) => each.title === title)!;
        const question = await there(questions.show, { questionId: id });
        const answer = question.myAnswerId && (await there(answers.show, { answerId: question.myAnswerId }));
        return { question, answer };
      };
      const priced = await read('How would you price a ferry across the bay?');
      expect(priced.question.companies).toMatchObject([{ name: company }]);
      expect(priced.answer).toMatchObject({ body: words('ferries'), visibility: 'private' });
      const alone = await read(`How would you measure a ${canary} alone?`);
      expect(alone).toMatchObject({ question: { body: words('body') }, answer: { body: words('named') } });
      const theirs = await read('Which number would you watch in the first week?');
      expect(theirs.question.author).toMatchObject({ kind: 'anonymous' });
      expect(theirs.answer).toMatchObject({ body: words('second'), revision: 2, authorship: 'anonymous' });
      expect((await read('What would you never measure at all?')).answer).toMatchObject({ body: words('private') });
      expect(await there(drafts.show, { key: 'question' })).toMatchObject({ content: { title: `A ${canary} draft` } });
      expect(await there(ownData.bringIn, { bytes })).toMatchObject({ questions: 0, answers: 0, drafts: 0 });
      // Nobody else there sees what they answered elsewhere.
      const guest = clientOf(elsewhere, undefined);
      expect((await guest(questions.show, { questionId: priced.question.id })).counts.answers).toBe(0);
    } finally {
      await elsewhere.close();
      await database.drop();
    }
  }, 60_000);
});
