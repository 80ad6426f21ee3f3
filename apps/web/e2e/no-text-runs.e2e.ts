import { type Browser, expect, type Page, test } from '@playwright/test';
import { everyAddress } from './every-address.ts';
import { hostileTexts, own } from './hostile-texts.ts';
import { addPair, answerAll, type Filling, type Pairs } from './made-up-answers.ts';
import { mark, memberByRequest } from './people.ts';
import { marksOn, provoke, type Ran, watch } from './what-runs.ts';

/** Every vector in every view takes most of an hour, as in `npm run proof -- xss`; here each of thirty kinds is in every view. */
const isFull = Boolean(process.env['EVERY_VECTOR']);
/** How long one test may look at all vectors; what it did not come to it says. */
const longest = 1_400_000;
test.describe.configure({ timeout: isFull ? longest + 200_000 : 240_000 });

interface Round {
  filling: Filling;
  policy: 'with our policy' | 'without';
  views?: string[];
}
/** What responses had, and what of it was on the screen. */
type Looked = { handed: Pairs; seen: Pairs };

/** Opens these views as an admin who may do everything, until each text was in each place of each view. */
async function look(browser: Browser, { filling, policy, views = Object.values(everyAddress) }: Round) {
  const { baseURL, viewport } = test.info().project.use;
  const context = await browser.newContext({
    baseURL,
    viewport,
    bypassCSP: policy === 'without',
    serviceWorkers: 'block',
  });
  await context.addInitScript(() => localStorage.setItem('debrief:signed-in', 'somebody'));
  const ran = await watch(context);
  const missed = (pairs: Pairs) => [...pairs.values()].filter(({ size }) => size < filling.texts.length);
  const api = await (await context.request.get('/api/docs/json')).json();
  const given = await answerAll(context, api, filling);
  const looked = new Map<string, Looked>(views.map((view) => [view, { handed: new Map(), seen: new Map() }]));
  const page = await context.newPage();
  const end = Date.now() + longest;
  const loads = Math.ceil(filling.texts.length / filling.together);
  // What came too late for one load is there at another: what is not complete is looked at up to six times.
  const most = filling.html === 'as it was typed' ? loads : 6 * loads;
  for (given.load = 0; given.load < most && Date.now() < end; given.load++)
    for (const [address, each] of looked) {
      if (given.load >= loads && !missed(each.seen).length) continue;
      given.handed = each.handed;
      await page.goto(address);
      // What stays as it was typed may lead the page away.
      const tried = settled(page).then(() => provoke(page, ran));
      await (filling.html === 'as it was typed' ? tried.catch(() => undefined) : tried);
      for (const [place, text] of await marksOn(page).catch(() => [])) addPair(each.seen, given.places[place]!, text);
    }
  await context.close();
  return { ran, looked };
}

const count = (all: Iterable<Looked>, which: keyof Looked) => {
  const places = [...all].flatMap((looked) => [...looked[which].values()]);
  return { places: places.length, pairs: places.reduce((sum, { size }) => sum + size, 0) };
};

/** Places on a screen that not every text reached. */
const incomplete = (looked: Map<string, Looked>) =>
  [...looked].flatMap(([view, { seen }]) =>
    [...seen].flatMap(([place, { size }]) => (size < texts.length ? [`${view}: ${size} in ${place}`] : [])),
  );

/** The page shows what it was given, and nothing more comes; a page that shows nothing of anybody is given a second. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('main')).toBeVisible({ timeout: 10_000 });
  const shows = page.waitForFunction(() => document.getElementById('root')!.textContent.includes('⟦'), {
    timeout: 1_000,
  });
  await shows.catch(() => undefined);
  await page.evaluate(stayedTheSame, { quiet: 250, longest: 4_000 });
}

/** Until the page has not changed for a while, in milliseconds: parts of it are asked for, and loaded, one after another. */
const stayedTheSame = ({ quiet, longest }: { quiet: number; longest: number }) =>
  new Promise<void>((resolve) => {
    const done = () => {
      changes.disconnect();
      resolve();
    };
    let timer = setTimeout(done, quiet);
    setTimeout(done, longest);
    const changes = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(done, quiet);
    });
    changes.observe(document.getElementById('root')!, { childList: true, subtree: true, characterData: true });
  });

const nothing = (ran: Ran) =>
  expect({ ...ran, armed: [...new Set(ran.armed)], kept: ran.kept.slice(0, 5), asked: ran.asked.slice(0, 5) }).toEqual({
    calls: 0,
    armed: [],
    kept: [],
    asked: [],
  });

const texts = isFull ? hostileTexts() : own;
const sane: Filling = { texts, together: isFull ? 40 : 15, html: 'as the server makes it' };

for (const [turn, policy] of (['with our policy', 'without'] as const).entries())
  test(`no text that a member wrote runs in any view, ${policy}`, async ({ browser }) => {
    // On a phone every other view, and the others on a wide screen: both meet both.
    const half = test.info().project.name === 'phone' ? turn : 1 - turn;
    const views = Object.values(everyAddress).filter((_, n) => isFull || n % 2 === half);
    const { ran, looked } = await look(browser, { filling: sane, policy, views });
    const [handed, seen] = (['handed', 'seen'] as const).map((which) => count(looked.values(), which));
    process.stdout.write(
      `${texts.length} texts in ${views.length} views, ${policy}: ${handed!.pairs} pairs of a text and one of ${handed!.places} places of a response, of ${handed!.places * texts.length}; ${seen!.pairs} pairs at ${seen!.places} places on a screen\n`,
    );
    nothing(ran);
    expect(seen!.places).toBeGreaterThan(100);
    if (isFull) return;
    expect(incomplete(looked)).toEqual([]);
    // A response that comes late for one view is counted at the next, which never asks for it again.
    expect(handed!.pairs / (handed!.places * texts.length)).toBeGreaterThan(0.95);
  });

test('nor in what the server makes itself: pages for guests, feeds and files', async ({ browser }) => {
  const author = await memberByRequest(`author-${mark()}`);
  const here = mark();
  const addresses = ['/questions', '/questions.atom', '/companies', `/search?q=${here}`, `/search.atom?q=${here}`];
  for (const [n, text] of texts.entries()) {
    const clean = text.replaceAll('\0', '').toWellFormed().replace(/\s+/g, ' ').trim();
    await author.patch('/api/v1/me', {
      data: { displayName: clean.slice(0, 60) || 'x', headline: clean.slice(0, 120) },
    });
    const title = `${clean.slice(0, 170)} ${here}-${n}`;
    const data = {
      title,
      body: text.replaceAll('\0', ''),
      topics: ['metrics'],
      companies: [`${clean.slice(0, 60)} ${n}`],
    };
    const posted = await author.post('/api/v1/questions', {
      data: { ...data, answer: { body: `${clean} is what I would say.` } },
    });
    // What has half a character, or no sign of a title, is refused.
    if (posted.status() !== 201) continue;
    const { slug, companies, answer } = await posted.json();
    addresses.push(`/questions/${slug}`);
    if (n % (isFull ? 20 : 5) === 0)
      addresses.push(
        `/answers/${answer.id}`,
        `/answers/${answer.id}.atom`,
        `/answers/${answer.id}/history.atom`,
        `/companies/${companies[0].slug}`,
        `/questions/${slug}.atom`,
        `/search?q=${encodeURIComponent(clean.slice(0, 200))}`,
        `/${encodeURIComponent(clean.slice(0, 100))}`,
      );
  }
  const { handle } = await (await author.get('/api/v1/me')).json();
  addresses.push(`/members/${handle}`, `/members/${handle}.atom`);
  const { baseURL } = test.info().project.use;
  const context = await browser.newContext({ baseURL, bypassCSP: true });
  const ran = await watch(context);
  const page = await context.newPage();
  for (const address of addresses) {
    await page.goto(address, { waitUntil: 'load' });
    await provoke(page, ran);
  }
  await context.close();
  process.stdout.write(`${addresses.length} pages and feeds of the server, as guest, without our policy\n`);
  expect(addresses.length).toBeGreaterThan(texts.length * 0.9);
  nothing(ran);
});

test('the same texts run where Markdown stays as it was typed, and our policy keeps them from it', async ({
  browser,
}) => {
  const views = [everyAddress.question, everyAddress.answer, everyAddress.answerHistory];
  // Without what only leads away.
  const staying = texts.filter((text) => !/http-equiv|<base|location/i.test(text));
  const filling: Filling = { texts: staying, together: 3, html: 'as it was typed' };
  const without = await look(browser, { filling, policy: 'without', views });
  const withIt = await look(browser, { filling, policy: 'with our policy', views });
  process.stdout.write(
    `as typed: ${without.ran.calls} ran without our policy, ${withIt.ran.calls} with it, which reported ${withIt.ran.kept.length}\n`,
  );
  expect(without.ran.calls).toBeGreaterThan(5);
  expect(without.ran.armed.length).toBeGreaterThan(5);
  expect(withIt.ran.calls).toBe(0);
  expect(withIt.ran.kept.length).toBeGreaterThan(5);
});
