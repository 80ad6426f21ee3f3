import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { onScreen, painted } from './an-answer.ts';
import { breaksNoRule } from './breaks-no-rule.ts';
import { mark, memberByRequest } from './people.ts';

const said = 'I would ask the harbour master first. Then I would count the graveyard shifts, since nobody counts them.';

/**
 * Holds a finger on a word and drags the handle over the next one. Chromium without a phone around it selects nothing under a
 * finger, so the selection that the phone would make is made here, between the same touches and with the same changes.
 */
async function selectsByTouch(page: Page, touch: CDPSession, [word, next]: [string, string]) {
  const { x1, x2, y1 } = await onScreen(page, word);
  const select = (words: string) =>
    page
      .getByRole('article')
      .first()
      .evaluate((root, wanted) => {
        const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        for (let node = walk.nextNode(); node; node = walk.nextNode()) {
          const start = node.textContent?.indexOf(wanted) ?? -1;
          if (start >= 0) getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
        }
      }, words);
  const touchPoints = [{ x: (x1 + x2) / 2, y: y1 }];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await select(word);
  await expect(page.getByRole('button', { name: 'Comment on this' })).toBeVisible();
  await touch.send('Input.dispatchTouchEvent', { type: 'touchCancel', touchPoints: [] });
  await select(`${word} ${next}`);
  await expect(page.getByText(`“${word} ${next}”`)).toBeVisible();
}

test('words selected by touch get a note pinned to them, which a dot beside the line opens again', async ({
  browser,
}) => {
  const author = await memberByRequest(`harbour-${mark()}`);
  const posted = await author.post('/api/v1/questions', {
    data: {
      title: `How would you staff the harbour of ${mark()}?`,
      topics: ['estimation'],
      companies: [],
      answer: { body: said, feedbackWanted: null },
    },
  });
  const { answer } = await posted.json();
  const { linkUrl } = await (await author.put(`/api/v1/answers/${answer.id}/invite`)).json();

  const { viewport, baseURL } = test.info().project.use;
  // A tablet where the other widths are those of a desk: below 1,100 there is no margin.
  const size = { width: Math.min(viewport!.width, 1_024), height: viewport!.height };
  const context = await browser.newContext({ baseURL, viewport: size, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  const touch = await context.newCDPSession(page);
  await page.goto(new URL(linkUrl).pathname);
  await expect(page.getByRole('form', { name: 'Your feedback' })).toBeVisible();
  await selectsByTouch(page, touch, ['graveyard', 'shifts']);
  await page.getByRole('button', { name: 'Comment on this' }).tap();
  await expect.poll(() => painted(page, 'pin-active')).toEqual(['graveyard shifts']);
  const form = page.getByRole('form', { name: 'Your comment' });
  await form.getByRole('textbox', { name: 'What would you change?' }).fill('Say night shifts.');
  await form.getByRole('textbox', { name: 'Your name' }).fill('Aunt Jo');
  await breaksNoRule(page, 'a note by touch');
  await form.getByRole('button', { name: 'Comment', exact: true }).tap();

  const note = page.getByRole('dialog', { name: 'Note' });
  await expect(note.getByText('Say night shifts.')).toBeVisible();
  await note.getByRole('button', { name: 'Close' }).tap();
  await expect(note).toBeHidden();
  await page.getByRole('button', { name: 'Note by Aunt Jo' }).tap();
  await expect(note.getByText('Say night shifts.')).toBeVisible();
  await breaksNoRule(page, 'a note behind its dot');
  await context.close();
});
