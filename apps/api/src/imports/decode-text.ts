import { BrokenFile } from './broken-file.ts';

/** The text of a file in UTF-8, piece by piece, without a byte order mark; throws BrokenFile with the line that is not text. */
export async function* decodeText(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for await (const piece of pieces) {
    const text = decode(decoder, piece, line);
    const nul = text.indexOf('\0');
    if (nul >= 0)
      throw new BrokenFile(line + newlines(text.slice(0, nul)), 'holds a NUL. Save the file as plain text in UTF-8.');
    line += newlines(text);
    if (text) yield text;
  }
  try {
    decoder.decode();
  } catch {
    throw new BrokenFile(line, 'ends in the middle of a character. Was the whole file sent?');
  }
}

function decode(decoder: InstanceType<typeof TextDecoder>, piece: Uint8Array, line: number): string {
  try {
    return decoder.decode(piece, { stream: true });
  } catch {
    throw new BrokenFile(line + newlinesBefore(piece), 'is not in UTF-8. Save the file as UTF-8 and try again.');
  }
}

const newlines = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
};

/** Newlines before the first byte of a piece that is not UTF-8. */
function newlinesBefore(piece: Uint8Array): number {
  const lenient = new TextDecoder().decode(piece);
  return newlines(lenient.slice(0, Math.max(0, lenient.indexOf('\ufffd'))));
}
