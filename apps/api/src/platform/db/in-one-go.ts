/** What PostgreSQL says to all that comes after the statement that failed. */
const transactionIsAborted = '25P02';

/**
 * Waits for what a transaction does at once, so that its statements leave together; they run in the order they were asked for. All
 * have ended before the first reason that one failed is thrown: none may come when the transaction is over.
 */
export async function inOneGo<Results extends readonly unknown[]>(
  ...doing: { [N in keyof Results]: Promise<Results[N]> }
): Promise<Results> {
  const ended = await Promise.allSettled(doing);
  const reasons = ended.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
  if (reasons.length) throw reasons.find(({ cause }) => cause?.code !== transactionIsAborted) ?? reasons[0];
  return ended.map((each) => (each as PromiseFulfilledResult<unknown>).value) as unknown as Results;
}

/** In place of what this time is not asked for. */
export const notAsked = Promise.resolve(undefined);
