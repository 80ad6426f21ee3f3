import { answers, questions, search } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { it } from '../../test/it.ts';

const asked = { topics: ['metrics'], companies: [] };
const far = 'Seven people count the days until the ferry leaves, and seven more days after that.';

describe('words in quotation marks', () => {
  it('stand together in a title or in a text, whatever Markdown, case, accents and marks are between', async ({
    as,
    member,
  }) => {
    const call = as(await member());
    const post = (title: string, body: string) => call(questions.post, { ...asked, title, body });
    await post('How far does a lamp see in seven days?', 'Nothing more is known.');
    await post('What does the keeper of a lamp eat?', 'Bread for **Sevén** _days_, I think.');
    await post('Who paints the lamp?', 'They say [seven](https://example.org/x) \n days; then it rains.');
    await post('Who cleans the lamp?', 'It is “SEVEN-days” work.');
    await post('Who sells the lamp?', far);
    await post('Who breaks the lamp?', 'It takes seventy-seven daysailers.');
    const titles = async (q: string, more: object = {}) => {
      const { items, nearest } = await call(search.find, { q, kind: 'question', ...more });
      if (nearest) return [];
      return items.map((item) => ('title' in item ? item.title : '')).sort();
    };
    const holding = [
      'How far does a lamp see in seven days?',
      'What does the keeper of a lamp eat?',
      'Who cleans the lamp?',
      'Who paints the lamp?',
    ];
    for (const q of ['"seven days"', 'lamp "Seven  DAYS"', '"seven days" topic:metrics'])
      expect(await titles(q)).toEqual(holding);
    expect(await titles('"seven days" "for seven"')).toEqual(['What does the keeper of a lamp eat?']);
    expect(await titles('"seven days" -keeper')).toHaveLength(3);
    expect(await titles('"seven days"', { level: 'senior' })).toEqual([]);
    expect(await titles('"days seven"')).toEqual([]);
    expect(await titles('"seven unheardof"')).toEqual([]);
    const { items } = await call(questions.list, { q: '"seven days"' });
    expect(items.map(({ title }) => title).sort()).toEqual(holding);
  });

  it('stand together in an answer, among answers and among all results', async ({ as, member }) => {
    const [one, two] = [as(await member()), as(await member())];
    const { id, answer } = await one(questions.post, {
      ...asked,
      title: 'Which boat would you take?',
      answer: { body: 'I would wait for *seven* **days**, and then take the last one.' },
    });
    await two(answers.publish, { questionId: id, body: far });
    for (const more of [{ kind: 'answer' as const }, {}]) {
      const found = await one(search.find, { q: '"seven days"', ...more });
      expect(found.items.flatMap((item) => (item.kind === 'answer' ? item.id : []))).toEqual([answer!.id]);
      expect(found.kinds.find(({ kind }) => kind === 'answer')).toMatchObject({ count: 1 });
    }
    expect((await one(search.find, { q: 'seven days', kind: 'answer' })).items).toHaveLength(2);
  });
});
