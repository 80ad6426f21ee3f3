import { type APIRequestContext, type Browser, expect, test } from '@playwright/test';
import { painted, pinsByKeys, publishes } from './an-answer.ts';
import { breaksNoRule } from './breaks-no-rule.ts';
import { field, isWide, opensNote, pinsInReview, pinsOnPage, reviews } from './giving-feedback.ts';
import { anotherDevice, mark, memberByRequest, newMember, requestsOf } from './people.ts';

const kept = 'I would first ask who waits for the ferry and how long.';
const replaced = 'Then I would count them for a week.';
const suggested = 'Then I would count them on four Saturdays.';
const edited = 'The number I would watch is how many leave the queue.';
const editedNow = 'The number I would watch is the share of families who leave the queue.';
const moved = 'Signs at the gate cost little and can be tried tomorrow.';
const dropped = 'Rain spoils every count we make.';
const deck = 'A second gate may only move the queue to the deck.';
const before = `${kept} ${replaced}\n\n## What I would watch\n\n${edited} ${moved}\n\n## What could go wrong\n\n${deck} ${dropped}`;
const after = `${kept} ${suggested}\n\n## What I would watch\n\n${editedNow}\n\n## What could go wrong\n\n${deck} ${moved}`;

/** What each note says, by what becomes of its words. */
const notes = {
  kept: 'Say who counts as waiting.',
  replaced: 'A week hides the weekends.',
  edited: 'A share says more than a number.',
  moved: 'This is a remedy and stands among the measures.',
  dropped: 'Leave the weather out.',
};
/** Each run has a topic of its own, so that what rose in another is not in its way on the shelf. */
const topics = ['technical', 'strategy', 'behavioural', 'problem-solving', 'product-launch'];

/** Another author, whose answer got better by a note of this giver. */
async function usesNoteOf(giver: APIRequestContext, author: APIRequestContext, topic: string) {
  const asked = `How would you measure the night boat of ${mark()}?`;
  const posted = await author.post('/api/v1/questions', {
    data: { title: asked, topics: [topic], companies: [], answer: { body: `${kept} ${edited}`, feedbackWanted: null } },
  });
  const { answer } = await posted.json();
  const anchor = { exact: edited, prefix: `${kept} `, suffix: '', start: kept.length + 1 };
  const note = await giver.post(`/api/v1/answers/${answer.id}/comments`, {
    data: { body: notes.edited, revision: 1, anchor },
  });
  expect(note.status()).toBe(201);
  const revised = await author.post(`/api/v1/answers/${answer.id}/revisions`, {
    data: { body: `${kept} ${editedNow}`, basedOn: 1, used: [(await note.json()).id] },
  });
  expect(revised.status()).toBe(201);
}

/** A guest pins a note to a sentence and answers the prompts, by link alone. */
async function guestHelps(browser: Browser, path: string) {
  const guest = await (await anotherDevice(browser)).newPage();
  await guest.goto(path);
  await guest.getByRole('button', { name: 'Comment on a sentence' }).click();
  await pinsByKeys(guest, dropped);
  const pin = guest.getByRole('form', { name: 'Your comment' });
  await pin.getByRole('textbox', { name: 'What would you change?' }).fill(notes.dropped);
  await pin.getByRole('textbox', { name: 'Your name' }).fill('Aunt Jo');
  await breaksNoRule(guest, 'a guest pins a note');
  await pin.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(guest.getByText(/^Thank you\./)).toBeVisible();
  const form = guest.getByRole('form', { name: 'Your feedback' });
  await form.getByRole('textbox', { name: 'What works?' }).fill('It asks who waits first.');
  await form.getByRole('textbox', { name: 'What would you change?' }).fill('Say what a good day looks like.');
  await form.getByRole('radio', { name: 'Nearly' }).check();
  await form.getByRole('button', { name: 'Send feedback' }).click();
  await expect(form).toBeHidden();
  await guest.context().close();
}

test('feedback makes it better: three members in three browsers and a guest help, it is revised, fixed, scored and credited', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const run = mark();
  const turn = test.info().repeatEachIndex * 2 + (isWide() ? 1 : 0);
  const topic = topics[turn % topics.length]!;
  const asked = `How would you shorten the queue at pier ${run}?`;
  const author = await newMember(browser, `writer-${run}`);
  const answerId = await publishes(author, { asked, said: before, topic });
  const address = `/answers/${answerId}`;
  const ada = await newMember(browser, `ada-${run}`);
  const ben = await newMember(browser, `ben-${run}`);
  const cleo = await newMember(browser, `cleo-${run}`);
  const dora = await memberByRequest(`dora-${run}`);

  await test.step('Ada is sent to it, reviews it and pins two notes, one with other words', async () => {
    await ada.goto(`/feedback/help/now?topic=${topic}`);
    const heading = ada.getByRole('heading', { level: 1 });
    await expect(ada.getByRole('form', { name: 'Your feedback' })).toBeVisible();
    let title = await heading.textContent();
    for (let passed = 0; passed < 20 && title !== asked; passed += 1) {
      const handedOver = ada.waitForResponse(
        (answer) => answer.request().method() === 'POST' && answer.url().endsWith('/lane/claims'),
      );
      await ada.getByRole('button', { name: 'Not this one' }).click();
      title = (await (await handedOver).json()).answer.question.title;
      await expect(heading).toHaveText(title!);
    }
    await expect(heading).toHaveText(asked);
    await pinsInReview(ada, kept, notes.kept);
    await pinsInReview(ada, replaced, notes.replaced, suggested);
    await reviews(ada, { strength: 'You ask first.', change: 'Count when it is worst.', through: 'Not yet', mark: 1 });
  });

  await test.step('Ben reviews it without seeing what Ada said, then pins two notes', async () => {
    await ben.goto(`${address}/review`);
    await expect(ben.getByRole('form', { name: 'Your feedback' })).toBeVisible();
    await expect(ben.getByText(notes.kept)).toHaveCount(0);
    await reviews(ben, { strength: 'It is short.', change: 'Say what you decide.', through: 'Not yet', mark: 2 });
    await ben.goto(address);
    await expect(ben.getByText('Count when it is worst.')).toBeVisible();
    await pinsOnPage(ben, edited, notes.edited);
    await pinsOnPage(ben, moved, notes.moved);
  });

  await test.step('Cleo reviews it on her own, the third who makes it a score', async () => {
    await cleo.goto(address);
    await cleo.getByRole('link', { name: 'Give feedback' }).click();
    await reviews(cleo, { strength: 'You count.', change: 'Say for whom.', through: 'Not yet', mark: 1 });
  });

  await test.step('a guest pins a note by the link, and the author shows it to everyone', async () => {
    await author.goto(address);
    await author.getByRole('button', { name: 'Invite someone' }).click();
    const invited = author.getByRole('textbox', { name: 'Link' });
    await expect(invited).toHaveValue(/\/shared\//);
    await guestHelps(browser, new URL(await invited.inputValue()).pathname);
  });

  const seen = await requestsOf(author);
  const { comments } = await (await seen.get(`/api/v1/answers/${answerId}?include=comments`)).json();
  const idOf = (words: string): string => comments.find(({ body }: { body: string }) => body === words).id;

  await test.step('the author looks at all of it: words before numbers, notes at their words', async () => {
    const held = await opensNote(author, address, idOf(notes.dropped));
    await expect(held.getByText('Only you see this.')).toBeVisible();
    await held.getByRole('button', { name: 'Show to everyone' }).click();
    await expect(held.getByText('Only you see this.')).toBeHidden();
    await author.goto(address);
    await expect.poll(() => painted(author, 'pin')).toEqual([kept, replaced, edited, moved, dropped]);
    await expect(author.getByText('5 notes to look at')).toBeVisible();
    const feedback = author.getByRole('region', { name: 'Feedback', exact: true });
    await expect(feedback.getByText(/3 reviews in/)).toBeVisible();
    await expect(feedback.getByText('Say what a good day looks like.')).toBeVisible();
    await breaksNoRule(author, 'five notes and four reviews');
  });

  await test.step('helping shows no number before the third answer', async () => {
    const giver = await requestsOf(ada);
    await usesNoteOf(giver, await requestsOf(cleo), topic);
    await usesNoteOf(giver, dora, topic);
    const { handle } = await (await giver.get('/api/v1/me')).json();
    await ada.goto(`/members/${handle}`);
    await expect(ada.getByText(/Here since/)).toBeVisible();
    await expect(ada.getByText(/Helped/)).toHaveCount(0);
  });

  await test.step('the author revises with the notes beside the text', async () => {
    await author.goto(`${address}/edit`);
    const words = field(author, 'Your answer');
    await expect(words).toHaveValue(before);
    if (!isWide()) await author.getByText('5 notes to look at').click();
    const note = author.getByRole('listitem').filter({ hasText: notes.replaced });
    await note.getByRole('button', { name: 'Use this' }).click();
    await expect(words).toHaveValue(before.replace(replaced, suggested));
    await expect(note.getByText('In your version 2')).toBeVisible();
    await words.fill(after);
    await breaksNoRule(author, 'revising with five notes');
    await author.getByRole('button', { name: 'Publish version 2' }).click();
    const sheet = author.getByRole('dialog', { name: 'Publish version 2' });
    const tick = (words: string) => sheet.getByRole('checkbox', { name: new RegExp(words) });
    for (const words of [notes.replaced, notes.edited, notes.dropped]) await expect(tick(words)).toBeChecked();
    for (const words of [notes.kept, notes.moved]) await expect(tick(words)).not.toBeChecked();
    await tick(notes.dropped).uncheck();
    await sheet.getByRole('textbox', { name: 'What did you change?' }).fill('Counted on Saturdays.');
    await sheet.getByRole('button', { name: 'Skip and publish' }).click();
    await expect(author).toHaveURL(address);
  });

  await test.step('each note is where its words are now: kept, moved, changed, gone', async () => {
    await expect.poll(() => painted(author, 'pin')).toEqual([kept, moved]);
    await expect(author.getByText('3 notes to look at')).toBeVisible();
    await expect(author.getByText(notes.dropped)).toBeVisible();
    await expect(author.getByText('These words are gone.')).toBeVisible();
    await breaksNoRule(author, 'notes after a revision');
    const hasMoved = await opensNote(author, address, idOf(notes.moved));
    await expect(hasMoved.getByRole('link', { name: 'See it in version 1' })).toBeVisible();
    const isKept = await opensNote(author, address, idOf(notes.kept));
    await expect(isKept.getByText(notes.kept)).toBeVisible();
    await expect(isKept.getByRole('link', { name: 'See it in version 1' })).toHaveCount(0);
    const changed = await opensNote(author, address, idOf(notes.edited));
    await expect(changed.getByRole('definition')).toHaveText([edited, editedNow]);
    await expect(changed.getByText('Used in version 2')).toBeVisible();
  });

  await test.step('Ada says in her inbox that it is fixed, Ben beside the words', async () => {
    await ada.goto('/feedback');
    const asks = ada.getByRole('listitem').filter({ hasText: asked });
    await expect(asks.getByText(/Your note was used in a new version/)).toBeVisible();
    await expect(ada.getByText(/waits? for a second pair of eyes/)).toBeVisible();
    await breaksNoRule(ada, 'asked whether it is fixed');
    await asks
      .getByRole('group', { name: /^Fixed\?/ })
      .getByRole('button', { name: 'Yes' })
      .click();
    await expect(asks.getByText('The author is told.')).toBeVisible();
    const note = await opensNote(ben, address, idOf(notes.edited));
    await note.getByRole('group', { name: 'Fixed?' }).getByRole('button', { name: 'Yes' }).click();
    await expect(note.getByText('You say: fixed')).toBeVisible();
    const told = await opensNote(author, address, idOf(notes.replaced));
    await expect(told.getByText(/says: fixed/)).toBeVisible();
  });

  await test.step('three reviewers score the new version: a score with its spread, and how it rose', async () => {
    for (const reviewer of [ada, ben, cleo]) {
      await reviewer.goto(address);
      await reviewer.getByRole('link', { name: 'Give feedback' }).click();
      await reviews(reviewer, { strength: 'Saturdays are right.', change: 'Nothing big.', through: 'Yes', mark: 4 });
    }
    await author.goto(address);
    const feedback = author.getByRole('region', { name: 'Feedback', exact: true });
    await expect(feedback.getByText('Ready', { exact: true })).toBeVisible();
    await expect(feedback.getByText(/3 reviews in on version 2/)).toBeVisible();
    await expect(feedback.getByText(/From \d\.\d in version 1 to \d\.\d in version 2, of 4\./)).toBeVisible();
    await feedback.getByText('How sure is this?').click();
    await expect(feedback.getByText(/from 3 reviewers\. In four of five cases/)).toBeVisible();
    await breaksNoRule(author, 'a score that rose');
  });

  await test.step('Ada has helped three answers get better', async () => {
    const { handle } = await (await (await requestsOf(ada)).get('/api/v1/me')).json();
    await ada.goto(`/members/${handle}`);
    await expect(ada.getByText(/Helped 3 answers get better/)).toBeVisible();
    await breaksNoRule(ada, 'a member who helped');
  });

  await test.step('the shelf of the most improved shows it, note by note', async () => {
    await ben.goto(`/topics/${topic}`);
    const shelf = ben.getByRole('list', { name: 'Most improved' });
    const row = shelf.getByRole('listitem').filter({ hasText: asked });
    await expect(row.getByText(/2 notes used · From \d\.\d in version 1 to \d\.\d in version 2/)).toBeVisible();
    await row.getByRole('link', { name: asked }).click();
    const caused = ben.getByRole('region', { name: 'The note that caused it' });
    await expect(caused.getByText(/^Note 1 of 2/)).toBeVisible();
    await expect(caused.getByText(notes.replaced)).toBeVisible();
    await breaksNoRule(ben, 'how it got better');
  });
  for (const page of [author, ada, ben, cleo]) await page.context().close();
});
