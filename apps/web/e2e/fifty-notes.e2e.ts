import { expect, type Page, test } from '@playwright/test';
import { painted } from './an-answer.ts';
import { mark, memberByRequest, newMember } from './people.ts';

const notes = 50;
/** From here on a task is felt: https://web.dev/articles/long-tasks-devtools */
const longest = 50;
const sentence = (n: number) =>
  `On day ${n} I would ask the person at gate ${n} what they did, count it twice, and say to nobody what it means before the week is over and the sums are done.`;
const text = Array.from({ length: notes }, (_, n) => sentence(n)).join('\n\n');

async function answerWithFiftyNotes(): Promise<string> {
  const run = mark();
  const [author, reader] = [await memberByRequest(`writes-${run}`), await memberByRequest(`reads-${run}`)];
  const posted = await author.post('/api/v1/questions', {
    data: {
      title: `How would you count the gates of ${run}?`,
      topics: ['estimation'],
      companies: [],
      answer: { body: text, feedbackWanted: null },
    },
  });
  const { answer } = await posted.json();
  for (let n = 0; n < notes; n += 1) {
    const exact = sentence(n);
    const sent = await reader.post(`/api/v1/answers/${answer.id}/comments`, {
      data: { body: `Why at gate ${n}? Say what you expect to find there.`, revision: 1, anchor: pinTo(exact) },
    });
    expect(sent.status(), await sent.text()).toBe(201);
  }
  return answer.id;
}

/** Paragraphs of plain words stand in the plain text as in the Markdown, with one line end between them. */
function pinTo(exact: string) {
  const plain = text.replaceAll('\n\n', '\n');
  const start = plain.indexOf(exact);
  const end = start + exact.length;
  return { exact, prefix: plain.slice(Math.max(0, start - 30), start), suffix: plain.slice(end, end + 30), start };
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args: { name?: string };
}

/** The longest task of the page's own thread while it is scrolled, in milliseconds at work: what else the machine does is not counted. */
async function longestTaskOf(page: Page, act: () => Promise<void>): Promise<{ tasks: number; longest: number }> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'] },
  });
  await act();
  const over = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await over;
  const threads = new Set(
    events.flatMap(({ name, pid, tid, args }) =>
      name === 'thread_name' && args.name === 'CrRendererMain' ? [`${pid} ${tid}`] : [],
    ),
  );
  const tasks = events.filter(
    ({ name, ph, pid, tid }) => ph === 'X' && /RunTask$/.test(name) && threads.has(`${pid} ${tid}`),
  );
  return { tasks: tasks.length, longest: Math.max(...tasks.map(({ tdur, dur }) => tdur ?? dur ?? 0)) / 1000 };
}

test('an answer with fifty notes comes with one request and scrolls without a task of 50 ms', async ({ browser }) => {
  const id = await answerWithFiftyNotes();
  const page = await newMember(browser, `scrolls-${mark()}`);
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith('/api/v1/answers')) asked.push(`${request.method()} ${pathname}${search}`);
  });
  await page.goto(`/answers/${id}`);
  await expect.poll(async () => (await painted(page, 'pin')).length).toBe(notes);
  // A guest needs not even that: it comes in the document.
  expect(asked).toEqual([`GET /api/v1/answers/${id}?include=comments%2Creviews`]);

  const far = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.mouse.move(200, 300);
  const { tasks, longest: most } = await longestTaskOf(page, async () => {
    for (let at = 0; at < far; at += 400) {
      await page.mouse.wheel(0, 400);
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
    }
  });
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1_000);
  test.info().annotations.push({ type: 'longest task', description: `${most.toFixed(1)} ms of ${tasks}` });
  console.log(`Scrolling past ${notes} notes: ${tasks} tasks, the longest ${most.toFixed(1)} ms`);
  expect(tasks).toBeGreaterThan(20);
  expect(most).toBeLessThan(longest);
  await page.context().close();
});
