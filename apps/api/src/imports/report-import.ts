import type { Db } from '../platform/db/connect.ts';
import { countNotes, type ImportRow, listNoteRows } from './imports.queries.ts';

const mostLines = 200;

const count = (n: number, one: string, many = `${one}s`) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** What an import came to, in lines for a terminal: how many, then each line that was left out or changed, and why. */
export async function reportImport(db: Db, { import: { id, ...row } }: ImportRow): Promise<string[]> {
  if (row.state === 'refused') return [`${row.name} was refused and nothing of it was added. ${row.refusal}`];
  const lines = [
    `${count(row.rows ?? 0, 'row')}: ${count(row.added, 'question')} added with ${count(row.answersAdded, 'answer')}, ${row.present.toLocaleString('en')} here already, ${row.skipped.toLocaleString('en')} skipped.`,
  ];
  if (row.unusedFields.length) lines.push(`Fields that were not looked at: ${row.unusedFields.join(', ')}.`);
  const notes = new Map((await countNotes(db, id)).map(({ kind, notes: n }) => [kind, n]));
  lines.push(...(await notesAbout(db, id, 'skipped', 'Skipped', notes.get('skipped') ?? 0)));
  lines.push(...(await notesAbout(db, id, 'changed', 'Added, but', notes.get('changed') ?? 0)));
  const same = notes.get('duplicate') ?? 0;
  if (same)
    lines.push(`${count(same, 'title')} stood at another question too; see /imports/${id} to merge them or keep both.`);
  return lines;
}

async function notesAbout(db: Db, id: string, kind: 'skipped' | 'changed', heading: string, total: number) {
  if (!total) return [];
  const rows = await listNoteRows(db, id, kind, undefined, mostLines);
  const lines = rows.slice(0, mostLines).map(({ line, says }) => `  line ${line}: ${says}`);
  return [`${heading}:`, ...lines, ...(total > mostLines ? [`  and ${total - mostLines} more.`] : [])];
}
