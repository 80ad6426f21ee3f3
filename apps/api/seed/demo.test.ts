import { plainText } from '@debrief/prose';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { it } from '../test/it.ts';
import type { Block } from './blocks.ts';
import { loadDemo } from './load-demo.ts';
import { readThreads } from './read-demo.ts';
import { removeDemo } from './remove-demo.ts';

/** The text of an answer's version, with the comments on it. */
function eachAnswer(visit: (texts: Block[], notes: Block[], file: string) => void): void {
  for (const { file, blocks } of readThreads()) {
    let texts: Block[] = [];
    let notes: Block[] = [];
    for (const block of [...blocks, { kind: 'end', text: '' }]) {
      if (block.kind === 'answer' || block.kind === 'end') {
        if (texts.length) visit(texts, notes, file);
        texts = block.kind === 'answer' ? [block] : [];
        notes = [];
      } else if (block.kind === 'version') texts.push(block);
      else if (block.kind === 'comment') notes.push(block);
    }
  }
}

describe('the demo content', () => {
  it('pins every note to words that stand once in their version, and changes those it says were used', () => {
    eachAnswer((texts, notes, file) => {
      for (const note of notes.filter((each) => each['on'])) {
        const version = texts[(note['version'] ?? 1) - 1];
        const parts = plainText(version?.text ?? '').split(note['on']);
        expect(parts.length, `${file}: ${note['on']}`).toBe(2);
        if (note['outcome'] === 'used')
          expect(plainText(texts[note['usedIn'] - 1]!.text), `${file}: ${note['on']}`).not.toContain(note['on']);
      }
    });
  });

  it('gets its sums right', () => {
    eachAnswer((texts, _notes, file) => {
      for (const sum of texts.flatMap((text) => (text['sums'] as string[] | undefined) ?? [])) {
        const [expression, result] = sum.split('=') as [string, string];
        expect(expression, file).toMatch(/^[\d\s.+*/()-]+$/);
        const value = Number(new Function(`return (${expression})`)());
        expect(Math.abs(value - Number(result)) <= Math.abs(value) * 0.01, `${file}: ${sum}`).toBe(true);
      }
    });
  });

  it('shares no eight words between two answers', () => {
    const seen = new Map<string, string>();
    let answer = 0;
    eachAnswer((texts, _notes, file) => {
      const me = `${file}#${answer++}`;
      for (const { text } of texts) {
        const words =
          plainText(text)
            .toLowerCase()
            .match(/[\p{L}\p{N}]+/gu) ?? [];
        for (let i = 0; i + 8 <= words.length; i++) {
          const run = words.slice(i, i + 8).join(' ');
          expect(seen.get(run) ?? me, run).toBe(me);
          seen.set(run, me);
        }
      }
    });
  });

  it('fills the forum once (240 questions, 120 answers, 250 comments, 30 members or more) and leaves nothing when it is removed', async ({
    db,
  }) => {
    expect(await loadDemo(db)).toBe(true);
    expect(await loadDemo(db)).toBe(true);
    const count = async (table: string) => {
      const result = (await db.execute(sql`select count(*)::int as n from ${sql.identifier(table)}`)) as unknown as {
        rows: { n: number }[];
      };
      return result.rows[0]!.n;
    };
    expect(await count('questions')).toBeGreaterThanOrEqual(240);
    expect(await count('answers')).toBeGreaterThanOrEqual(120);
    expect(await count('comments')).toBeGreaterThanOrEqual(250);
    expect(await count('members')).toBe(30);

    expect(await count('lane_waits')).toBeGreaterThanOrEqual(100);

    await removeDemo(db);
    for (const table of [
      'questions',
      'answers',
      'comments',
      'reviews',
      'revision_scores',
      'rises',
      'votes',
      'sightings',
      'members',
      'lane_waits',
    ])
      expect(await count(table), table).toBe(0);
    expect(await loadDemo(db), 'it does not come back').toBe(false);
  });
});
