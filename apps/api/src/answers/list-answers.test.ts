import { answers, ProblemError, questions } from '@debrief/contract/client';
import { describe, expect } from 'vitest';
import { it } from '../../test/it.ts';

const words = 'I would ask what the list is for. Then I count what was opened within seven days. Then I decide.';
let n = 0;
const aQuestion = () => ({ title: `How would you measure reading list ${++n}?`, topics: ['metrics'], companies: [] });

describe('the answers of a member', () => {
  it('are those that everyone may see under their name, the newest first, a page at a time', async ({
    as,
    member,
    clock,
  }) => {
    const author = as(await member({ handle: 'writes-much' }));
    const begun = clock.now.getTime();
    const ids: string[] = [];
    for (let hour = 0; hour < 5; hour++) {
      clock.now = new Date(begun + hour * 3_600_000);
      ids.unshift((await author(questions.post, { ...aQuestion(), answer: { body: words } })).answer!.id);
    }
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await as()(answers.ofMember, { handle: 'Writes-Much', limit: 2, cursor });
      found.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(found).toEqual(ids);
  });

  it('are never those under a made-up name, with a link, private or taken away, not even to themselves', async ({
    as,
    member,
  }) => {
    const one = await member({ handle: 'writes-less' });
    const author = as(one);
    const post = async (answer: object) =>
      (await author(questions.post, { ...aQuestion(), answer: { body: words, ...answer } })).answer!.id;
    const shown = await post({});
    await post({ authorship: 'anonymous' });
    await post({ visibility: 'link' });
    await post({ visibility: 'private' });
    await author(answers.delete, { answerId: await post({}) });
    await as(await member())(questions.post, { ...aQuestion(), answer: { body: words } });
    for (const asking of [as(), author])
      expect((await asking(answers.ofMember, { handle: 'writes-less' })).items.map(({ id }) => id)).toEqual([shown]);
  });

  it('are none of a handle that nobody has, and none yet of a newcomer', async ({ as, member }) => {
    await member({ handle: 'new-here' });
    expect(await as()(answers.ofMember, { handle: 'new-here' })).toEqual({ items: [], nextCursor: null });
    const refused = await as()(answers.ofMember, { handle: 'nobody' }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ProblemError);
    expect((refused as ProblemError).status).toBe(404);
    // A made-up name is no handle.
    const quiet = await as()(answers.ofMember, { handle: 'Quiet Heron' }).catch((error: ProblemError) => error.status);
    expect(quiet).toBe(404);
  });
});
