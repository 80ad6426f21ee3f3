import { decodeText } from './decode-text.ts';
import { longestRow, type RawRow } from './raw-row.ts';

/** A row for each line that is not empty. A line that is no JSON object, or too long, comes with why it cannot be used. */
export async function* readJsonl(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<RawRow> {
  let line = 1;
  let kept = '';
  let isTooLong = false;
  for await (const text of decodeText(pieces)) {
    let from = 0;
    for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
      kept += text.slice(from, to);
      const row = readLine(line, kept, isTooLong);
      if (row) yield row;
      line++;
      kept = '';
      isTooLong = false;
      from = to + 1;
    }
    if (kept.length + text.length - from > longestRow) isTooLong = true;
    kept = isTooLong ? ' ' : kept + text.slice(from);
  }
  const last = readLine(line, kept, isTooLong);
  if (last) yield last;
}

function readLine(line: number, text: string, isTooLong: boolean): RawRow | undefined {
  if (isTooLong || text.length > longestRow)
    return { line, broken: `This line is longer than ${longestRow.toLocaleString('en')} characters.` };
  if (!text.trim()) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (value && typeof value === 'object' && !Array.isArray(value))
      return { line, fields: value as Record<string, unknown> };
  } catch {
    // Said below.
  }
  return { line, broken: 'This line is not one JSON object.' };
}
