import { ProblemError } from '@debrief/contract/client';

/** The problem that a call is refused with: undefined where it is not refused, the error itself where it broke. */
export const refused = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => (error instanceof ProblemError ? error.problem : error),
  );

/** The code of that problem; otherwise the same. */
export const refusedWith = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => (error instanceof ProblemError ? error.problem.code : error),
  );
