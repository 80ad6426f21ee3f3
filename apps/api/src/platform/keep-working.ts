const pause = 1_000;

/**
 * Calls `work` over and over, at once again where it had something to do and after a second where it had not, until the
 * returned function is called; a piece of work under way is finished first.
 */
export function keepWorking(work: () => Promise<boolean>, failed: (error: unknown) => void): () => Promise<void> {
  let ending = false;
  let running: Promise<void> = Promise.resolve();
  const run = async () => {
    const worked = await work().catch((error: unknown) => {
      failed(error);
      return false;
    });
    if (!ending) wait(worked ? 0 : pause);
  };
  let timer: NodeJS.Timeout | undefined;
  const wait = (time: number) => {
    timer = setTimeout(() => {
      running = run();
    }, time).unref();
  };
  wait(pause);
  return async () => {
    ending = true;
    clearTimeout(timer);
    await running;
  };
}
