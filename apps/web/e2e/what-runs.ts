import type { BrowserContext, Page } from '@playwright/test';

/** What a page did that no text may make it do. */
export interface Ran {
  /** Calls of alert and its like. */
  calls: number;
  /** Elements that wait to run something, and addresses that would. */
  armed: string[];
  /** What our content security policy kept it from. */
  kept: string[];
  /** Addresses on other hosts that were asked for. */
  asked: string[];
}

const said = 'this text ran';

/** Watches every page of this browser from now on. */
export async function watch(context: BrowserContext): Promise<Ran> {
  const ran: Ran = { calls: 0, armed: [], kept: [], asked: [] };
  await context.addInitScript((word) => {
    for (const name of ['alert', 'confirm', 'prompt', 'print'] as const)
      Object.defineProperty(window, name, { value: () => console.debug(word), configurable: false });
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.debug(`kept: ${violatedDirective} ${blockedURI}`),
    );
  }, said);
  context.on('console', (message) => {
    const text = message.text();
    if (text.includes(said)) ran.calls++;
    else if (text.startsWith('kept: ') || text.includes('Content Security Policy')) ran.kept.push(text);
  });
  context.on('request', (request) => {
    const { hostname, protocol, href } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') ran.asked.push(href);
    else if (href.startsWith('http://127.0.0.1:9/')) ran.asked.push(href);
  });
  return ran;
}

/** Does what a reader might: every handler that an element carries is called, every address that would run something is noted. */
export async function provoke(page: Page, ran: Ran): Promise<void> {
  const armed = await page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll('body *, head :not(script, link, meta, style, title)')) {
      for (const { name, value } of [...element.attributes]) {
        if (/^on/i.test(name)) {
          found.push(`${element.localName} ${name}`);
          element.dispatchEvent(new Event(name.slice(2)));
        }
        if (
          /^(href|src|action|formaction|data|xlink:href)$/i.test(name) &&
          /^[\s\0-\x20]*(javascript|vbscript|data:text)/i.test(value)
        )
          found.push(`${element.localName} ${name}=${value.slice(0, 40)}`);
      }
      if (
        /^(script|iframe|object|embed|base|meta|form\b.*javascript)$/.test(element.localName) &&
        !element.id.startsWith('prefetched') &&
        element.getAttribute('type') !== 'application/ld+json'
      )
        found.push(element.localName);
    }
    return found;
  });
  ran.armed.push(...armed);
}

/** The marks that are on the page, in texts and in fields: the number of a place, and of the text that is there. */
export const marksOn = async (page: Page): Promise<[place: number, text: number][]> => {
  const text = await page.evaluate(() => {
    const values = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value);
    return [document.title, document.documentElement.outerHTML, ...values].join('\n');
  });
  return [...text.matchAll(/⟦(\d+):(\d+)⟧/g)].map(([, place, put]) => [Number(place), Number(put)]);
};
