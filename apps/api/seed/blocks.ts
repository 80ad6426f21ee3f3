import { parse } from 'yaml';

export interface Block {
  kind: string;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: front matter is whatever was written; the tests of the content check it
  [key: string]: any;
}

/** The blocks of a thread or topic file: front matter between `---` lines, then text. */
export function readBlocks(file: string): Block[] {
  const parts = file.replace(/\r\n/g, '\n').split(/^---$/m).slice(1);
  const blocks: Block[] = [];
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const front = parse(parts[i]!) as Record<string, unknown>;
    blocks.push({ kind: 'topic', ...front, text: parts[i + 1]!.trim() });
  }
  return blocks;
}
