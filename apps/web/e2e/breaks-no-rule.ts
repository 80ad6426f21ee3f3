import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

/** Looks at what is there in both themes, with every rule. */
export async function breaksNoRule(page: Page, name: string): Promise<void> {
  await test.step(name, async () => {
    await expect(page.getByRole('heading').first()).toBeAttached();
    await isThere(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.evaluate(coloursAreIn);
      // Looked at in one go: the other way opens a blank page to join what frames found, and no page of ours has a frame.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect.soft(violations.flatMap(eachInWords), `${name} in ${colorScheme}`).toEqual([]);
    }
    // The rule of the smallest target (WCAG 2.2) axe leaves out unless it is asked for.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().withRules(['target-size']).analyze();
    expect.soft(violations.flatMap(eachInWords).filter(isSmall), `${name}: what is pressed`).toEqual([]);
  });
}

/** A bar that stays while one scrolls lies over something in passing, which is no small target. */
const isSmall = (found: string) => !found.includes('partially obscured');

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];
const eachInWords = ({ id, nodes }: Violation) =>
  nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`);

/** A member's page keeps a stream open, so that its network is never idle: nothing says that it is on its way. */
async function isThere(page: Page): Promise<void> {
  // Not by what is drawn: a member's page does not know its reader at once.
  const isMember = await page.evaluate(() => localStorage.getItem('debrief:signed-in') !== null);
  if (!isMember) return page.waitForLoadState('networkidle');
  await expect(page.locator('main p[role="status"]:empty')).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: /…$/ })).toHaveCount(0);
}

/** Runs in the browser: the colours of another theme are on their way for a moment, and a page nobody looks at may draw no frame. */
async function coloursAreIn(): Promise<void> {
  const within = (wait: number, what: Promise<unknown>) =>
    Promise.race([what, new Promise((late) => setTimeout(late, wait))]);
  const frame = () => within(100, new Promise((drawn) => requestAnimationFrame(drawn)));
  await frame();
  await frame();
  await within(2_000, Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  await frame();
}
