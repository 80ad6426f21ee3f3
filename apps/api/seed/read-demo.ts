import { readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { type Block, readBlocks } from './blocks.ts';
import { type CompanyEntry, textOf } from './load-base.ts';

const demoFolder = new URL('./demo/', import.meta.url);

export interface Thread {
  file: string;
  blocks: Block[];
}

export interface MemberEntry {
  handle: string;
  name: string;
  headline: string;
  experience: 'learning' | 'in-role' | 'interviewer';
}

export const readMembers = () => parse(textOf(new URL('members.yaml', demoFolder))) as MemberEntry[];
export const readCompanies = () => parse(textOf(new URL('companies.yaml', demoFolder))) as CompanyEntry[];

/** Every thread of the demo content; a question nobody answered is a thread of one block. */
export function readThreads(): Thread[] {
  const folder = new URL('threads/', demoFolder);
  return readdirSync(folder)
    .sort()
    .flatMap((topic) => {
      const inside = new URL(`${topic}/`, folder);
      return readdirSync(inside)
        .sort()
        .flatMap((name): Thread[] => {
          const file = `${topic}/${name}`;
          const text = textOf(new URL(name, inside));
          if (name.endsWith('.md')) return [{ file, blocks: readBlocks(text) }];
          return (parse(text) as Record<string, string>[]).map((entry) => ({
            file,
            blocks: [{ ...entry, kind: 'question', text: entry['body'] ?? '' }],
          }));
        });
    });
}
