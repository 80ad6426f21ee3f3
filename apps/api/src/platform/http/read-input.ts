import type { z } from 'zod';
import { Refusal } from '../errors.ts';
import { checkText } from './check-text.ts';

/** Reads one part of a request as this schema has it, or refuses it with a sentence for each field (request.invalid). */
export function readInput<S extends z.ZodObject>(schema: S, value: unknown): z.output<S> {
  checkText(value);
  const parsed = schema.safeParse(value ?? {});
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    const field = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]?.slice(0, 60)] : issue.path;
    fields[field.join('.') || 'request'] ??= issue.message;
  }
  throw new Refusal('request.invalid', inWords(fields), { fields });
}

/** The first of what is wrong, and where, for whoever sees the sentence without the field. */
function inWords(fields: Record<string, string>): string {
  const [name = 'request', why = 'Something is missing.'] = Object.entries(fields)[0] ?? [];
  const isSaid = name === 'request' || why.includes(`“${name.split('.').at(-1)}”`);
  return isSaid ? why : `Look at “${name}” again. ${why}`;
}
