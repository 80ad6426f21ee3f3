/**
 * Asks at a fixed rate whatever the answers do (an open loop: whoever waits does not keep others from coming). Times count from
 * when a request was due, in ms.
 *
 * @param {(one: any) => Promise<boolean>} ask true when the answer was right
 */
export async function openLoop(ask, requests, perSecond) {
  const times = [];
  let failed = 0;
  const began = performance.now();
  await Promise.all(
    requests.map(async (request, n) => {
      const due = began + (n * 1000) / perSecond;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
      const fine = await ask(request).catch(() => false);
      times.push(performance.now() - due);
      if (!fine) failed++;
    }),
  );
  return { ...sharesOf(times), failed, seconds: (performance.now() - began) / 1000 };
}

/** Asks one after the other: what each takes when nothing else is asked, in ms. */
export async function oneByOne(ask, requests) {
  const times = [];
  let failed = 0;
  for (const request of requests) {
    const began = performance.now();
    const fine = await ask(request).catch(() => false);
    times.push(performance.now() - began);
    if (!fine) failed++;
  }
  return { ...sharesOf(times), failed };
}

function sharesOf(times) {
  times.sort((one, other) => one - other);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return { p50: at(0.5), p99: at(0.99) };
}

/** As many at once as there are hands, each asking again as soon as it was answered: what is done in a second. */
export async function saturate(ask, requests, hands, seconds) {
  const end = performance.now() + seconds * 1000;
  let [done, next] = [0, 0];
  await Promise.all(
    Array.from({ length: hands }, async () => {
      while (performance.now() < end) {
        await ask(requests[next++ % requests.length]).catch(() => false);
        done++;
      }
    }),
  );
  return done / seconds;
}
