import { describe, expect, it } from 'vitest';
import type { RawRow } from './raw-row.ts';
import { readCsv } from './read-csv.ts';
import { readJsonl } from './read-jsonl.ts';

async function* inPieces(text: string | Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function rowsOf(rows: AsyncGenerator<RawRow>): Promise<RawRow[]> {
  const all: RawRow[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

const csv = (text: string | Uint8Array, size?: number) => rowsOf(readCsv(inPieces(text, size)));
const jsonl = (text: string, size?: number) => rowsOf(readJsonl(inPieces(text, size)));

describe('reading a CSV', () => {
  it('keeps quotes, commas and line breaks inside cells, and tells where each row begins', async () => {
    const rows = await csv('id,title,body\r\n1,"Say ""hi"", then?","one\r\ntwo"\r\n2,Zweite Frage ü,\r\n');
    expect(rows).toEqual([
      { line: 2, fields: { id: '1', title: 'Say "hi", then?', body: 'one\ntwo' } },
      { line: 4, fields: { id: '2', title: 'Zweite Frage ü', body: '' } },
    ]);
  });

  it('takes a byte order mark, capitals in the names of columns, and semicolons or tabs between cells', async () => {
    expect(await csv('\ufeffTitle;Companies\nWhy us?;Meta, Inc.\n')).toEqual([
      { line: 2, fields: { title: 'Why us?', companies: 'Meta, Inc.' } },
    ]);
    expect(await csv('title\tbody\nWhy us?\tx,y\n')).toEqual([{ line: 2, fields: { title: 'Why us?', body: 'x,y' } }]);
  });

  it('takes back what an export wrote before a cell that a spreadsheet would calculate', async () => {
    const [row] = await csv(`title,body\n'=1+1 is what?,'@home\n`);
    expect(row).toEqual({ line: 2, fields: { title: '=1+1 is what?', body: '@home' } });
  });

  it.each([
    ['a row with a cell too many', 'title,body\nfine,x\nbad,y,z\n', 'Line 3: has 3 cells, and the first line names 2.'],
    [
      'a quote that nothing closes',
      'title,body\nfine,x\n"open,y\nmore\n',
      'Line 3: opens a quoted cell that nothing closes.',
    ],
    ['words after a closing quote', 'title,body\n"shut"again,y\n', 'Line 2: has a quote where none fits'],
    ['no column called title', 'name,body\nx,y\n', 'Line 1: names the columns, and one of them must be called title.'],
    ['one column twice', 'title,body,Body\nx,y,z\n', 'Line 1: names the column “body” twice.'],
    ['a NUL', 'title\nfine\nba\0d\n', 'Line 3: holds a NUL.'],
    [
      'a line of ten million characters',
      `title\nfine\n"${'x'.repeat(10_000_000)}"\n`,
      'Line 3: begins a row of more than 1,000,000 characters.',
    ],
  ])('is refused with the line: %s', async (_, text, message) => {
    await expect(csv(text, 65_536)).rejects.toThrow(message);
  });

  it('is refused with the line where the file is not UTF-8', async () => {
    const latin = Uint8Array.from(Buffer.from('title\nfine\ncaf\u00e9 au lait\n', 'latin1'));
    await expect(csv(latin)).rejects.toThrow('Line 3: is not in UTF-8.');
    await expect(csv(new TextEncoder().encode('title\nü').subarray(0, 7))).rejects.toThrow(
      'Line 2: ends in the middle',
    );
  });
});

describe('reading lines of JSON', () => {
  it('gives a row a line, whatever the pieces it comes in, and says which lines are none', async () => {
    const text = '\ufeff{"title":"Grüß Gott, 你好?"}\r\n\n{"title":\n["title"]\n{"title":"last"}';
    for (const size of [1, 5, 1_000])
      expect(await jsonl(text, size)).toEqual([
        { line: 1, fields: { title: 'Grüß Gott, 你好?' } },
        { line: 3, broken: 'This line is not one JSON object.' },
        { line: 4, broken: 'This line is not one JSON object.' },
        { line: 5, fields: { title: 'last' } },
      ]);
  });

  it('passes over a line of ten million characters without keeping it', async () => {
    const text = `{"title":"a"}\n{"title":"${'x'.repeat(10_000_000)}"}\n{"title":"b"}`;
    expect(await jsonl(text, 65_536)).toEqual([
      { line: 1, fields: { title: 'a' } },
      { line: 2, broken: 'This line is longer than 1,000,000 characters.' },
      { line: 3, fields: { title: 'b' } },
    ]);
  });
});
