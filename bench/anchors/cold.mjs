/** A process's first placing, of all or (`warmed`) after what a server does at its start: the texts come on stdin, the milliseconds go out. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const { createAnchor, placeAnchors, warmComparison } = await import(pathToFileURL(process.argv[2]).href);
if (process.argv[3] === 'warmed') await warmComparison();
const { oldText, newText, quotes } = JSON.parse(readFileSync(0, 'utf8'));
const anchors = quotes.map((quote) => createAnchor(oldText, quote));

/** Milliseconds that this thread has had of a processor so far; NaN where the system does not say. */
function atWork() {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return Number.NaN;
  }
}
atWork();
const [began, workBegan] = [performance.now(), atWork()];
placeAnchors(anchors, newText, { oldText });
const [cold, work] = [performance.now() - began, atWork() - workBegan];
for (let n = 0; n < 30; n += 1) placeAnchors(anchors, `${newText}${' '.repeat(n + 1)}`, { oldText });
const warmBegan = performance.now();
placeAnchors(anchors, `${newText}\n`, { oldText });
console.log(JSON.stringify({ cold, work, warm: performance.now() - warmBegan }));
