import { expect, type Page, test } from '@playwright/test';
import { onScreen, painted, publishes } from './an-answer.ts';
import { breaksNoRule } from './breaks-no-rule.ts';
import { mark, newMember, skipAndPublish } from './people.ts';

const pinnedByHand = 'Saves alone can rise while the list becomes a graveyard.';
const pinnedByKeys = 'I would watch time to first save for new readers.';
const text = [
  'Before **any metric** I would ask why the team is building it.',
  `The share of saved articles that are opened within seven days is the number I would put on the wall. ${pinnedByHand}`,
  '## Guardrails',
  `${pinnedByKeys} If opens rise but sessions shorten, we have moved reading.`,
].join('\n\n');
const suggested = 'Saves alone reward hoarding.';

/** Drags the mouse over words, as a reader does. */
async function dragOver(page: Page, words: string) {
  const at = await onScreen(page, words);
  await page.mouse.move(at.x1 + 1, at.y1);
  await page.mouse.down();
  await page.mouse.move(at.x2 - 1, at.y2, { steps: 4 });
  await page.mouse.up();
}

test('notes stay with their words, from the first reader to the fixed version', async ({ browser }) => {
  test.setTimeout(180_000);
  const run = mark();
  const wide = (test.info().project.use.viewport?.width ?? 0) >= 1100;
  const author = await newMember(browser, `writer-${run}`);

  const asked = `How would you measure the reading list of ${run}?`;
  const address = new URL(`/answers/${await publishes(author, { asked, said: text })}`, author.url()).href;
  const giver = await newMember(browser, `reader-${run}`);

  await test.step('a reader selects words with the mouse and suggests others', async () => {
    await giver.goto(address);
    await expect(giver.getByRole('region', { name: 'Notes' })).toBeVisible();
    await dragOver(giver, pinnedByHand);
    await giver.getByRole('button', { name: 'Comment on this' }).click();
    await expect.poll(() => painted(giver, 'pin-active')).toEqual([pinnedByHand]);
    await giver.getByRole('button', { name: 'Suggest other words' }).click();
    await expect(giver.getByRole('textbox', { name: 'Other words' })).toHaveValue(pinnedByHand);
    await giver.getByRole('textbox', { name: 'Other words' }).fill(suggested);
    await giver.getByRole('button', { name: 'Comment', exact: true }).last().click();
    await expect(giver.getByText('Say in a few words what you would change.')).toBeVisible();
    await giver.getByRole('textbox', { name: 'What would you change?' }).fill('Shorter, and it names the harm.');
    await breaksNoRule(giver, 'pinning words');
  });

  await test.step('what was typed outlives a reload', async () => {
    await giver.reload();
    await expect(giver.getByRole('textbox', { name: 'What would you change?' })).toHaveValue(
      'Shorter, and it names the harm.',
    );
    await expect(giver.getByRole('textbox', { name: 'Other words' })).toHaveValue(suggested);
    await giver.getByRole('button', { name: 'Comment', exact: true }).last().click();
    await expect(giver.getByText('Shorter, and it names the harm.')).toBeVisible();
    await expect.poll(() => painted(giver, 'pin')).toEqual([pinnedByHand]);
  });

  await test.step('pins another sentence by keyboard alone', async () => {
    await giver.reload();
    await expect(giver.getByRole('region', { name: /Notes|On the whole answer/ })).toBeVisible();
    await giver.keyboard.press('c');
    const chooser = giver.getByRole('group', { name: 'Choose a sentence' });
    await expect(chooser).toBeVisible();
    await breaksNoRule(giver, 'choosing a sentence');
    const chosen = () => painted(giver, 'pin-chosen');
    for (let steps = 0; steps < 12 && (await chosen())[0] !== pinnedByKeys; steps += 1)
      await giver.keyboard.press('ArrowDown');
    expect(await chosen()).toEqual([pinnedByKeys]);
    await giver.keyboard.press('Shift+ArrowDown');
    expect((await chosen())[0]).toContain('If opens rise but sessions shorten');
    await giver.keyboard.press('Shift+ArrowUp');
    await giver.keyboard.press('Enter');
    await giver.keyboard.type('Give the number of today.');
    await giver.keyboard.press('Control+Enter');
    // While it is on its way the words stand in the field, which has the keys.
    await expect(giver.getByRole('textbox', { name: 'What would you change?' })).toHaveCount(0);
    await expect(giver.getByText('Give the number of today.')).toBeVisible();
    await giver.keyboard.press('Escape');
  });

  await test.step('walks the notes with j and k', async () => {
    await giver.reload();
    await expect.poll(() => painted(giver, 'pin')).toEqual([pinnedByHand, pinnedByKeys]);
    await giver.keyboard.press('j');
    await expect.poll(() => painted(giver, 'pin-active')).toEqual([pinnedByHand]);
    await giver.keyboard.press('j');
    await expect.poll(() => painted(giver, 'pin-active')).toEqual([pinnedByKeys]);
    await breaksNoRule(giver, 'a note is open');
    await giver.keyboard.press('k');
    await expect.poll(() => painted(giver, 'pin-active')).toEqual([pinnedByHand]);
  });

  if (wide)
    await test.step('each note stands at the line of its words, and none on another', async () => {
      await giver.keyboard.press('Escape');
      const margin = giver.getByRole('region', { name: 'Beside the words' });
      const notes = margin.getByRole('article');
      await expect(notes).toHaveCount(2);
      const tops = await giver.evaluate(() =>
        [...CSS.highlights.get('pin')!].map((range) => (range as Range).getClientRects()[0]!.top),
      );
      await expect
        .poll(async () => {
          const [first, second] = [(await notes.nth(0).boundingBox())!, (await notes.nth(1).boundingBox())!];
          return Math.abs(first.y - tops[0]!) < 8 && second.y >= first.y + first.height;
        })
        .toBe(true);
    });

  const openNote = async (page: Page, body: string) => {
    if (wide) return page.getByRole('article').filter({ hasText: body }).last();
    await page.getByRole('button', { name: 'Notes 2' }).click();
    const sheet = page.getByRole('dialog', { name: /^Note/ });
    await expect(sheet).toBeVisible();
    if (!(await sheet.getByText(body).isVisible())) await sheet.getByRole('button', { name: 'The next note' }).click();
    return sheet;
  };

  await test.step('the author thanks, and uses the suggested words', async () => {
    await author.goto(address);
    await expect(author.getByText('2 notes to look at')).toBeVisible();
    const note = await openNote(author, 'Shorter, and it names the harm.');
    await note.getByRole('button', { name: 'Thanks, this helps' }).click();
    await expect(note.getByText('You said thanks.')).toBeVisible();
    await note.getByRole('button', { name: 'Use this' }).click();
    await expect(author.getByText('The words are in your version 2.')).toBeVisible();
    await expect(note.getByText('In your version 2')).toBeVisible();
    await breaksNoRule(author, 'a note is used');
  });

  await test.step('writes the next version with the notes beside it', async () => {
    await author.goto(`${address}/edit`);
    const field = author.getByRole('textbox', { name: 'Your answer' });
    await expect(field).toHaveValue(text.replace(pinnedByHand, suggested));
    const notes = wide
      ? author.getByRole('region', { name: '2 notes to look at' })
      : author.getByRole('group').filter({ hasText: '2 notes to look at' });
    if (!wide) await author.getByText('2 notes to look at').click();
    await breaksNoRule(author, 'writing with notes');
    await notes.getByRole('button', { name: pinnedByKeys }).click();
    const selected = () =>
      field.evaluate(({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) =>
        value.slice(selectionStart, selectionEnd),
      );
    await expect.poll(selected).toBe(pinnedByKeys);
    await field.evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(0, 0));
    await author.keyboard.type('Let me think. ');
    await author.getByRole('button', { name: 'Publish version 2' }).click();
    const sheet = author.getByRole('dialog', { name: 'Publish version 2' });
    await expect(sheet.getByRole('checkbox', { name: /Shorter, and it names the harm/ })).toBeChecked();
    await expect(sheet.getByRole('checkbox', { name: /Give the number of today/ })).not.toBeChecked();
    await breaksNoRule(author, 'publishing a version');
    await sheet.getByRole('textbox', { name: 'What did you change?' }).fill('Said it shorter.');
    await skipAndPublish(author);
    await expect(author).toHaveURL(address);
    await expect(author.getByText('1 note to look at')).toBeVisible();
  });

  await test.step('the notes land on the right words of the new version', async () => {
    await expect.poll(() => painted(author, 'pin')).toEqual([pinnedByKeys]);
    await expect(author.getByRole('article').first()).toContainText(suggested);
  });

  await test.step('the giver says that it is fixed', async () => {
    await giver.goto(address);
    if (wide) await giver.getByRole('button', { name: /Used in version 2/ }).click();
    const note = wide
      ? giver.getByRole('article').filter({ hasText: 'Shorter, and it names the harm.' }).last()
      : await openNote(giver, 'Shorter, and it names the harm.');
    await expect(note.getByText('Used in version 2')).toBeVisible();
    await note.getByRole('group', { name: 'Fixed?' }).getByRole('button', { name: 'Yes' }).click();
    await expect(note.getByText('You say: fixed')).toBeVisible();
    await breaksNoRule(giver, 'a used note');
    await note.getByRole('link', { name: 'See it in version 1' }).click();
    await expect(giver.getByRole('heading', { level: 1, name: 'Version 1' })).toBeVisible();
    await expect.poll(() => painted(giver, 'pin-active')).toEqual([pinnedByHand]);
    await breaksNoRule(giver, 'the words in their own version');
  });
  await author.context().close();
  await giver.context().close();
});
