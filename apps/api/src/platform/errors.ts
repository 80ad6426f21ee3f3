import type { ProblemCode } from '@debrief/contract';

/** A request turned down, with a sentence for the person; `extra` goes into the problem document as it is. */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly fields: Record<string, string> | undefined;
  readonly extra: Record<string, unknown> | undefined;
  constructor(
    code: ProblemCode,
    detail: string,
    more: { fields?: Record<string, string>; extra?: Record<string, unknown> } = {},
  ) {
    super(detail);
    this.code = code;
    this.fields = more.fields;
    this.extra = more.extra;
  }
}

export const notFound = (what: string) => new Refusal('not-found', `There is no such ${what}, or you may not see it.`);
export const denied = (why: string) => new Refusal('access.denied', why);
export const invalid = (fields: Record<string, string>) =>
  new Refusal('request.invalid', Object.values(fields)[0] ?? 'Some fields need attention.', { fields });
