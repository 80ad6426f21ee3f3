import type { Client } from '@debrief/contract/client';
import { answers, questions, search } from '@debrief/contract/client';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { it } from '../../test/it.ts';

const secret = 'Zephyrine told me of the quagmire at the counter, and nobody else knows of it.';

const post = (by: Client, title: string, more: object = {}) =>
  by(questions.post, { title, topics: ['metrics'], companies: [], ...more });
const find = (by: Client, q: string, more: object = {}) => by(search.find, { q, ...more });
const titles = (found: Awaited<ReturnType<typeof find>>) =>
  found.items.flatMap((item) => (item.kind === 'question' ? item.title : []));

describe('what is not public', () => {
  it('does not show through anything that search says, whoever asks', async ({ as, member }) => {
    const [author, reader] = [as(await member()), as(await member())];
    for (const visibility of ['private', 'link'] as const) {
      const { id, answer } = await post(author, `What would you do first at a new counter, ${visibility}?`, {
        answer: { body: secret, visibility },
      });
      for (const by of [author, reader])
        for (const q of ['zephyrine quagmire', 'zephyrin', 'quagmier', 'counter quagmire']) {
          const found = await find(by, q);
          expect(JSON.stringify(found), q).not.toMatch(/zephyrine|quagmire(?! )/i);
          expect(found.items.filter(({ kind }) => kind === 'answer')).toEqual([]);
        }
      await author(answers.change, { answerId: answer!.id, visibility: 'public' });
      expect((await find(reader, 'zephyrine quagmire', { kind: 'answer' })).items).toHaveLength(1);
      expect(titles(await find(reader, 'zephyrine quagmire'))).toHaveLength(1);
      await author(answers.change, { answerId: answer!.id, visibility: 'private' });
      expect(await find(reader, 'zephyrine quagmire')).toMatchObject({ items: [], total: 0 });
      await author(answers.change, { answerId: answer!.id, visibility: 'public' });
      await author(answers.delete, { answerId: answer!.id });
      expect(await find(reader, 'zephyrine quagmire')).toMatchObject({ items: [], total: 0 });
      expect((await reader(questions.show, { questionId: id })).counts.answers).toBe(0);
    }
  });

  it('stands in no row that search reads, so that it takes no longer to look for than what nobody wrote', async ({
    as,
    member,
    db,
  }) => {
    const author = as(await member());
    for (const visibility of ['private', 'link'])
      await post(author, `What would you do at a counter, ${visibility}?`, { answer: { body: secret, visibility } });
    const held = await db.execute(sql`
      select to_jsonb(s)::text as row from search_answers s union all select to_jsonb(d)::text from search_questions d
      union all select term from search_terms union all select term from search_postings union all select word from search_words`);
    const rows = (held as unknown as { rows: { row: string }[] }).rows.map(({ row }) => row);
    expect(rows.join(' ')).toContain('counter');
    expect(rows.join(' ')).not.toMatch(/zephyrin|quagmir/);
  });

  it('finds no anonymous post by its author', async ({ as, member }) => {
    const author = await member({ displayName: 'Ottoline Marchbanks', handle: 'ottoline' });
    await post(as(author), 'How would you run a lending library of tools?', { authorship: 'anonymous' });
    const found = await find(as(), 'ottoline');
    expect(found.items).toMatchObject([{ kind: 'member', handle: 'ottoline' }]);
    expect(found.total).toBe(1);
  });

  it('forgets a word with the last question that held it', async ({ as, member }) => {
    const call = as(await member());
    const { id } = await post(call, 'How would you sell a xylophonette?');
    expect((await find(call, 'xylophonete')).suggestion).toBe('xylophonette');
    await call(questions.edit, { questionId: id, title: 'How would you sell a small drum?' });
    expect(await find(call, 'xylophonete')).not.toHaveProperty('suggestion');
    expect(titles(await find(call, 'small drum'))).toHaveLength(1);
  });
});
