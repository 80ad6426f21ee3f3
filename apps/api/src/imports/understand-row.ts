import { createHash } from 'node:crypto';
import { levels, rounds, tracks } from '@debrief/contract/limits';
import type { RawRow } from './raw-row.ts';

/** An answer of a row; `by` is the name that stands with it. */
interface RowAnswer {
  body: string;
  by: string | null;
}

/** A row that can be added. Longer, shorter and more than a form would take: what is imported is kept as it is. */
export interface QuestionRow {
  line: number;
  /** Its id in the file; made of its content where it has none. */
  externalId: string;
  title: string;
  body: string;
  companies: string[];
  topics: string[];
  track: (typeof tracks)[number];
  level: (typeof levels)[number] | null;
  round: (typeof rounds)[number] | null;
  /** "2026-10-05", or null for the day of the import. */
  day: string | null;
  answers: RowAnswer[];
  /** What was left out of it, in sentences. */
  changed: string[];
}

export interface SkippedRow {
  line: number;
  skipped: string;
}

/** In characters, or how many. */
const most = { id: 200, title: 1_000, body: 50_000, label: 80, labels: 40, answer: 50_000, answers: 50, name: 60 };

const used = new Set('id title body company companies topic topics track level round date answers'.split(' '));

/** The names of fields that an import does not look at. */
export const unusedFieldsOf = (row: RawRow): string[] =>
  'fields' in row ? Object.keys(row.fields).filter((name) => name && !used.has(name)) : [];

/** Reads the rows of one file in their order; two without an id and with the same content stay two. */
export function rowReader(today: string): (row: RawRow) => QuestionRow | SkippedRow {
  const lineOfId = new Map<string, number>();
  const timesOfContent = new Map<string, number>();

  return (raw) => {
    const { line } = raw;
    if ('broken' in raw) return { line, skipped: raw.broken };
    const row = understand(line, raw.fields, today);
    if ('skipped' in row) return row;
    if (!row.externalId) {
      const sum = contentSum(row);
      const times = (timesOfContent.get(sum) ?? 0) + 1;
      timesOfContent.set(sum, times);
      row.externalId = times === 1 ? `content-${sum}` : `content-${sum}-${times}`;
    }
    const first = lineOfId.get(row.externalId);
    if (first) return { line, skipped: `Line ${first.toLocaleString('en')} has the id “${row.externalId}” too.` };
    lineOfId.set(row.externalId, line);
    return row;
  };
}

function understand(line: number, fields: Record<string, unknown>, today: string): QuestionRow | SkippedRow {
  const changed: string[] = [];
  try {
    return {
      line,
      externalId: textOf(fields, 'id', most.id).trim(),
      title: titleOf(fields),
      body: textOf(fields, 'body', most.body).trim(),
      companies: labelsOf(fields, 'companies', 'company', changed),
      topics: labelsOf(fields, 'topics', 'topic', changed),
      track: choiceOf(fields, 'track', tracks, changed) ?? 'product-management',
      level: choiceOf(fields, 'level', levels, changed),
      round: choiceOf(fields, 'round', rounds, changed),
      day: dayOf(fields, today, changed),
      answers: answersOf(fields),
      changed,
    };
  } catch (error) {
    if (error instanceof Skip) return { line, skipped: error.message };
    throw error;
  }
}

class Skip extends Error {}

function textOf(fields: Record<string, unknown>, name: string, longest: number): string {
  const value = fields[name];
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string' && typeof value !== 'number') throw new Skip(`Its ${name} is not a text.`);
  return checked(String(value), name, longest);
}

function checked(text: string, name: string, longest: number): string {
  if (text.length > longest) throw new Skip(`Its ${name} is longer than ${longest.toLocaleString('en')} characters.`);
  if (text.includes('\0') || !text.isWellFormed()) throw new Skip(`Its ${name} holds a character that cannot be kept.`);
  return text;
}

function titleOf(fields: Record<string, unknown>): string {
  const title = textOf(fields, 'title', most.title).replace(/\s+/g, ' ').trim();
  if (!title) throw new Skip('It has no title.');
  return title;
}

/** A list, or a cell with ; or | between. */
function labelsOf(fields: Record<string, unknown>, name: string, single: string, changed: string[]): string[] {
  const value = fields[name] ?? fields[single];
  if (value === undefined || value === null || value === '') return [];
  const list: unknown[] = Array.isArray(value) ? value : [value];
  if (!list.every((label) => typeof label === 'string')) throw new Skip(`Its ${name} are not texts.`);
  const labels = (Array.isArray(value) ? (list as string[]) : String(value).split(/[;|]/))
    .map((label) => checked(label.replace(/\s+/g, ' ').trim(), name, 1_000))
    .filter((label) => label !== '');
  const kept = labels.filter((label) => label.length <= most.label).slice(0, most.labels);
  if (kept.length < labels.length)
    changed.push(
      `Of its ${name}, ${labels.length - kept.length} were left out: too long, or more than ${most.labels}.`,
    );
  return kept;
}

function choiceOf<const Choice extends string>(
  fields: Record<string, unknown>,
  name: string,
  choices: readonly Choice[],
  changed: string[],
): Choice | null {
  const text = textOf(fields, name, 1_000).trim();
  const key = text.toLowerCase().replace(/[\s_]+/g, '-');
  const choice = choices.find((each) => each === key);
  if (text && !choice)
    changed.push(`Its ${name} “${text.slice(0, 60)}” is none of ${choices.join(', ')}, and was left out.`);
  return choice ?? null;
}

function dayOf(fields: Record<string, unknown>, today: string, changed: string[]): string | null {
  const text = textOf(fields, 'date', 100).trim();
  if (!text) return null;
  const day = text.slice(0, 10);
  const isDay = /^(19|20)\d\d-\d\d-\d\d$/.test(day) && new Date(day).toJSON()?.startsWith(day);
  if (isDay && day <= today) return day;
  changed.push(`Its date “${text.slice(0, 60)}” is no past day written like 2026-10-05, and was left out.`);
  return null;
}

/** One text, or a list of texts or of `{body, author?}`; in a cell, a list is written as JSON. */
function answersOf(fields: Record<string, unknown>): RowAnswer[] {
  const value = listInCell(fields['answers']);
  if (value === undefined || value === null || value === '') return [];
  const list: unknown[] = Array.isArray(value) ? value : [value];
  if (list.length > most.answers) throw new Skip(`It has more than ${most.answers} answers.`);
  return list.map((each) => {
    const answer = typeof each === 'string' ? { body: each } : (each as Record<string, unknown>);
    if (!answer || typeof answer !== 'object') throw new Skip('One of its answers is not a text.');
    const body = textOf(answer, 'body', most.answer).trim();
    if (!body) throw new Skip('One of its answers is empty.');
    return { body, by: textOf(answer, 'author', most.name).replace(/\s+/g, ' ').trim() || null };
  });
}

function listInCell(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*\[\s*["{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

const contentSum = ({ title, body, companies, topics }: QuestionRow): string =>
  createHash('sha256')
    .update(JSON.stringify([title, body, companies, topics]))
    .digest('hex')
    .slice(0, 24);
