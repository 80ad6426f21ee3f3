import { expect, type Page } from '@playwright/test';
import { breaksNoRule } from './breaks-no-rule.ts';

interface Posted {
  asked: string;
  said: string;
  topic?: string;
  wish?: string;
  guess?: number;
  /** Whom they choose to show it to; what is chosen for them otherwise. */
  seenBy?: string;
  /** A server of one's own. */
  at?: string;
}

/** Posts a question with its first answer as the page asks for them, with a guess of its first score if given; gives that answer's id. */
export async function publishes(
  page: Page,
  { asked, said, topic, wish, guess, seenBy, at = '' }: Posted,
): Promise<string> {
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  await page.goto(`${at}/write`);
  await field('What were you asked?').fill(asked);
  await page.getByLabel('Company', { exact: true }).fill('Nowhere Ferries');
  const topics = page.getByRole('combobox', { name: 'Topic' });
  if (topic) await topics.selectOption(topic);
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await field('What did you say?').fill(said);
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  if (wish) await page.getByRole('textbox', { name: 'What would you like to know?' }).fill(wish);
  if (seenBy) await page.getByRole('radio', { name: seenBy }).check();
  if (!topic && !(await topics.inputValue())) await topics.selectOption({ index: 1 });
  const posting = page.waitForResponse(
    (answer) => answer.request().method() === 'POST' && answer.url().endsWith('/questions'),
  );
  await expect(page.getByText('What should they look at?').first()).toBeVisible();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: 'Publish your answer' });
  if (guess) {
    await sheet
      .getByRole('group')
      .first()
      .getByRole('radio')
      .nth(guess - 1)
      .check();
    await breaksNoRule(page, 'the own guess');
  }
  await sheet.getByRole('button', { name: guess ? 'Save and publish' : 'Skip and publish' }).click();
  const { answer } = await (await posting).json();
  await expect(page.getByText('Posted.')).toBeVisible();
  return answer.id;
}

/** The words a paint of the page covers. */
export const painted = (page: Page, paint: 'pin' | 'pin-active' | 'pin-chosen') =>
  page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String), paint);

/** Where words of the text stand on the screen, from the first to the last; they are brought into sight. */
export const onScreen = (page: Page, words: string) =>
  page
    .getByRole('article')
    .first()
    .evaluate((root, wanted) => {
      const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const start = (node.textContent ?? '').indexOf(wanted);
        if (start < 0) continue;
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + wanted.length);
        range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
        const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
        const [first, last] = [rects[0]!, rects.at(-1)!];
        return { x1: first.left, y1: first.top + first.height / 2, x2: last.right, y2: last.top + last.height / 2 };
      }
      throw new Error(`“${wanted}” is not in the text.`);
    }, words);

/** Pins a comment to the sentence that begins so, by keyboard alone. */
export async function pinsByKeys(page: Page, sentence: string): Promise<void> {
  const chooser = page.getByRole('group', { name: 'Choose a sentence' });
  await expect(chooser).toBeVisible();
  const chosen = async () => (await painted(page, 'pin-chosen'))[0] ?? '';
  for (let steps = 0; steps < 20; steps += 1) {
    const before = await chosen();
    if (before.startsWith(sentence)) break;
    await page.keyboard.press('ArrowDown');
    // What is chosen is painted a moment after the key.
    await expect.poll(chosen).not.toBe(before);
  }
  expect(await chosen()).toContain(sentence);
  await page.keyboard.press('Enter');
}
