import { describe, expect, it } from 'vitest';
import { composerFields, emptyQuestionDraft, missingFrom, toPost } from './question-draft.ts';

const draft = {
  ...emptyQuestionDraft,
  title: 'How would you measure a reading list?',
  company: 'Marlow',
  body: 'I would begin with what the list is for.',
};
const posted = (audience: Parameters<typeof toPost>[3]) => toPost(draft, 'metrics', '2026-10', audience);

describe('choosing who can see this', () => {
  it.each([
    ['made-up', 'anonymous', 'public', 'anonymous'],
    ['named', 'named', 'public', 'named'],
    ['link', 'anonymous', 'link', 'anonymous'],
    ['private', 'anonymous', 'private', 'anonymous'],
  ] as const)('%s posts the question %s and the answer %s, %s', (audience, question, visibility, authorship) => {
    expect(posted(audience)).toMatchObject({ authorship: question, answer: { visibility, authorship } });
  });
  it('asks for feedback unless only the author can read the answer', () => {
    expect(posted('made-up').answer?.feedbackWanted).toEqual({});
    expect(posted('link').answer?.feedbackWanted).toEqual({});
    expect(posted('private').answer?.feedbackWanted).toBeNull();
  });
});

describe('posting from the composer', () => {
  it('brings no answer where none was written', () => {
    expect(toPost({ ...draft, body: ' ' }, 'metrics', '2026-10', 'made-up').answer).toBeUndefined();
  });
  it('tells the minutes only when the author agreed', () => {
    const timed = { ...draft, seconds: 840 };
    expect(toPost(timed, 'metrics', '2026-10', 'named').answer?.minutes).toBeUndefined();
    expect(toPost({ ...timed, tellMinutes: true }, 'metrics', '2026-10', 'named').answer?.minutes).toBe(14);
  });
  it('needs a title, a company and a topic, and nothing else', () => {
    expect(Object.keys(missingFrom(emptyQuestionDraft, ''))).toEqual(['title', 'company', 'topic']);
    expect(missingFrom({ ...draft, body: '' }, 'metrics')).toEqual({});
  });
  it("puts the server's words beside the composer's fields", () => {
    expect(composerFields({ 'companies.0': 'a', 'answer.body': 'b', body: 'c', topics: 'd' })).toEqual({
      company: 'a',
      body: 'b',
      details: 'c',
      topic: 'd',
    });
  });
});
