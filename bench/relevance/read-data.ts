import { existsSync, readFileSync } from 'node:fs';

const data = new URL('../../../shared/data/', import.meta.url);
const textOf = (path: string) => readFileSync(new URL(path, data), 'utf8').trim();

export const isHere = (path: string): boolean => existsSync(new URL(path, data));

export const read = <Line>(path: string): Line[] =>
  textOf(path)
    .split('\n')
    .map((line) => JSON.parse(line));

/** The table of figures in the README beside the data: its first line names the columns. */
export const publishedTable = (path: string): string[][] =>
  textOf(path)
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('|---'))
    .map((line) => line.replaceAll('*', '').split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()));

export interface Doc {
  id: string;
  title: string;
  body: string;
}

/** A query somebody labelled: what is looked for, and how it was made. */
export interface Query {
  qid: string;
  query: string;
  relevant: string[];
  type: string;
}
