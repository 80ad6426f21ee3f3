import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { BrokenFile } from './broken-file.ts';
import { decodeText } from './decode-text.ts';
import { longestRow, type RawRow } from './raw-row.ts';

interface Parsed {
  record: Record<string, string>;
  info: { lines: number };
}

/** A row for each row of a CSV whose first line names the columns; throws BrokenFile at the first that does not fit. */
export async function* readCsv(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<RawRow> {
  const text = withUnixLines(decodeText(pieces));
  const { begin, header } = await firstLine(text);
  let lastLine = 1;
  const parser = parse({
    info: true,
    delimiter: delimiterOf(header),
    max_record_size: longestRow,
    skip_empty_lines: true,
    columns: (names: string[]) => columnNames(names),
    // Told at once: what waits to be read is gone when a later row turns out to be broken.
    on_record: (record: Record<string, string>, { lines }) => {
      lastLine = lines;
      return record;
    },
  });
  let failure: unknown;
  pipeline(Readable.from(chain(begin, text)), parser, (error) => {
    failure = error;
  });
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      // A quoted cell may hold lines of its own.
      const within = Object.values(record).join('').split('\n').length - 1;
      yield { line: info.lines - within, fields: withoutGuards(record) };
    }
  } catch (error) {
    throw describe(failure instanceof BrokenFile ? failure : error, lastLine + 1);
  }
}

/** A line break is one character: csv-parse counts the two of Windows twice inside a quoted cell. */
async function* withUnixLines(text: AsyncIterable<string>): AsyncGenerator<string> {
  let kept = '';
  for await (const piece of text) {
    const whole = kept + piece;
    kept = whole.endsWith('\r') ? '\r' : '';
    yield whole.slice(0, whole.length - kept.length).replaceAll('\r\n', '\n');
  }
  if (kept) yield kept;
}

async function firstLine(text: AsyncGenerator<string>): Promise<{ begin: string; header: string }> {
  let begin = '';
  while (!begin.includes('\n') && begin.length < longestRow) {
    const { value, done } = await text.next();
    if (done) break;
    begin += value;
  }
  return { begin, header: begin.split('\n', 1)[0] ?? '' };
}

async function* chain(begin: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  if (begin) yield begin;
  yield* rest;
}

/** A comma, or what spreadsheets write where a comma stands in numbers. */
const delimiterOf = (header: string): string =>
  [',', ';', '\t'].find((mark) => header.split(mark).some((name) => nameOf(name) === 'title')) ?? ',';

const nameOf = (cell: string) => cell.replaceAll('"', '').trim().toLowerCase();

function columnNames(cells: string[]): string[] {
  const names = cells.map(nameOf);
  if (!names.includes('title')) throw new BrokenFile(1, 'names the columns, and one of them must be called title.');
  const twice = names.find((name, at) => name && names.indexOf(name) !== at);
  if (twice) throw new BrokenFile(1, `names the column “${twice.slice(0, 60)}” twice.`);
  return names;
}

/** An export writes ' before what a spreadsheet would take for a formula. */
const withoutGuards = (record: Record<string, string>) =>
  Object.fromEntries(Object.entries(record).map(([name, cell]) => [name, cell.replace(/^'(?=[=+\-@\t\r])/, '')]));

function describe(error: unknown, line: number): unknown {
  if (!(error instanceof CsvError)) return error;
  switch (error.code) {
    case 'CSV_RECORD_INCONSISTENT_COLUMNS':
    case 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH':
      return new BrokenFile(
        line,
        `has ${(error['record'] as string[]).length} cells, and the first line names ${(error['columns'] as string[]).length}.`,
      );
    case 'CSV_QUOTE_NOT_CLOSED':
      return new BrokenFile(line, 'opens a quoted cell that nothing closes.');
    case 'CSV_MAX_RECORD_SIZE':
      return new BrokenFile(
        line,
        `begins a row of more than ${longestRow.toLocaleString('en')} characters. Is a quote missing?`,
      );
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return new BrokenFile(line, 'has a quote where none fits: a quote inside a quoted cell is written twice.');
    default:
      return new BrokenFile(line, 'cannot be read as CSV.');
  }
}
