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
  const [name, why] = Object.entries(fields)[0] ?? ['request', 'Something is missing.'];
  throw new Refusal('request.invalid', `${name}: ${why}`, { fields });
}
