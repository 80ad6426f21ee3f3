import { DrizzleQueryError } from 'drizzle-orm/errors';

/** What both engines tell of a statement that failed. Its message, detail and position may quote what somebody wrote. */
interface DatabaseError extends Error {
  code: string;
  severity: string;
  constraint?: string;
  table?: string;
  column?: string;
}

interface Logged {
  type: string;
  message: string;
  stack: string;
  [more: string]: unknown;
}

const failed = 'A statement failed';

const isOfDatabase = (error: unknown): error is DatabaseError => error instanceof Error && 'severity' in error;

/** Where it happened; the first lines of a stack are the message. */
const placesIn = (stack = '') =>
  stack
    .split('\n')
    .filter((line) => /^ +at /.test(line))
    .join('\n');

/**
 * An error as it may be logged: of a failed statement its text with placeholders, the SQLSTATE and the names of the schema,
 * never the values, which are people's words and addresses.
 */
export function loggedError(error: Error): Logged {
  const failure = error instanceof DrizzleQueryError ? error.cause : error;
  const statement = error instanceof DrizzleQueryError && { statement: error.query };
  if (isOfDatabase(failure)) {
    const { code, constraint, table, column } = failure;
    const schema = { code, constraint, table, column };
    return { type: 'DatabaseError', message: failed, ...schema, ...statement, stack: placesIn(error.stack) };
  }
  const { name: type, message, stack = '', code } = (failure ?? new Error(failed)) as Error & { code?: unknown };
  return { type, message, code, ...statement, stack };
}
