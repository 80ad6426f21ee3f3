import { expect, type Page, test } from '@playwright/test';
import axe, { type Result, type RunOptions } from 'axe-core';

/** What a theme can break; all else is looked at once. */
const ofColours: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] };
/** The rule of the smallest target (WCAG 2.2) axe leaves out unless it is asked for. */
const everything: RunOptions = { rules: { 'target-size': { enabled: true } } };

/** Looks at what is there with every rule, and at its colours in both themes. */
export async function breaksNoRule(page: Page, name: string): Promise<void> {
  await test.step(name, async () => {
    await expect(page.getByRole('heading').first()).toBeAttached();
    await isThere(page);
    await page.evaluate(axe.source);
    await page.evaluate(holdStill);
    for (const [colorScheme, rules] of [['light', everything] as const, ['dark', ofColours] as const]) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const violations = await page.evaluate(brokenRules, { ...rules, resultTypes: ['violations'] } as RunOptions);
      expect.soft(violations.flatMap(eachInWords).filter(isFault), `${name} in ${colorScheme}`).toEqual([]);
    }
    await page.evaluate(() => {
      document.adoptedStyleSheets = [];
    });
  });
}

/** Runs in the browser: the colours of another theme are there at once, however seldom a busy machine draws. */
function holdStill(): void {
  const still = new CSSStyleSheet();
  still.replaceSync('*, ::before, ::after { transition: none !important; animation: none !important; }');
  document.adoptedStyleSheets = [still];
}

/** Runs in the browser, where axe has been put. */
async function brokenRules(options: RunOptions): Promise<Result[]> {
  const { axe: there } = window as unknown as { axe: typeof axe };
  return (await there.run(document, options)).violations;
}

/** A bar that stays while one scrolls lies over something in passing, which is no small target. */
const isFault = (found: string) => !(found.startsWith('target-size') && found.includes('partially obscured'));

const eachInWords = ({ id, nodes }: Result) =>
  nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`);

/** A member's page keeps a stream open, so that its network is never idle: nothing says that it is on its way. */
async function isThere(page: Page): Promise<void> {
  // Not by what is drawn: a member's page does not know its reader at once.
  const isMember = await page.evaluate(() => localStorage.getItem('debrief:signed-in') !== null);
  if (!isMember) return page.waitForLoadState('networkidle');
  await expect(page.locator('main p[role="status"]:empty')).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: /…$/ })).toHaveCount(0);
}
