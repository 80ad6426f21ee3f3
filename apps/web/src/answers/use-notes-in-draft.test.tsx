import type { Answer, Comment } from '@debrief/contract';
import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useNotices } from '../platform/notices.ts';
import { emptyNextVersion, type NextVersionDraft } from './next-version-draft.ts';
import { useNotesInDraft } from './use-notes-in-draft.ts';
import { withSuggestion } from './words-in-draft.ts';

const words = 'Then I count them for a week.';
const version = { body: `First I ask who waits. ${words}`, revision: 1 } as Answer;
const start = version.body.indexOf(words);
const note = {
  id: '00000000-0000-4000-8000-000000000001',
  suggestion: 'Then I count them on Saturdays.',
  place: { status: 'kept', start, end: start + words.length },
} as Comment;

/** The editor of version 2 with this text, in which the author takes the note. */
async function takesItInto(body: string, meanwhile: (typeOn: (body: string) => void) => void = () => undefined) {
  let content: NextVersionDraft = { ...emptyNextVersion(version), body };
  const write = (change: Partial<NextVersionDraft>) => {
    content = { ...content, ...change };
  };
  const shown: Comment[] = [];
  const { result } = renderHook(() => ({
    notes: useNotesInDraft({
      version,
      number: 2,
      used: content.used,
      read: () => content,
      write,
      onShow: (comment) => shown.push(comment),
    }),
    notices: useNotices(),
  }));
  await act(async () => {
    const taken = result.current.notes?.use(note);
    meanwhile((typed) => write({ body: typed }));
    await taken;
  });
  const undo = () => act(() => result.current.notices.at(-1)!.action!.run());
  return { now: () => content, write, shown, undo, notice: () => result.current.notices.at(-1)! };
}
const taken = (from: string) => from.replace(words, note.suggestion!);

describe('suggested words', () => {
  it('are put where the words they are for stand, and Undo takes them out again', async () => {
    const body = `Hello. ${version.body}`;
    const { now, notice, undo } = await takesItInto(body);
    expect(now()).toMatchObject({ body: taken(body), used: [note.id] });
    expect(notice().words).toBe('The words are in your text.');
    undo();
    expect(now()).toMatchObject({ body, used: [] });
  });

  it('are not put over what the author has written there since: it says so, shows the note and keeps every word', async () => {
    const body = 'First I ask who waits. Then I count them for a month, by hand.';
    const { now, shown, notice } = await takesItInto(body);
    expect(notice().words).toBe('Those words are not the same any more. Fit the suggestion in by hand.');
    expect(shown).toEqual([note]);
    expect(now(), 'the text is not touched').toMatchObject({ body, used: [note.id] });
  });

  it('lose nothing that is typed while they are put in', async () => {
    const typed = `${version.body} Then I decide.`;
    const { now } = await takesItInto(version.body, (typeOn) => typeOn(typed));
    expect(now()).toMatchObject({ body: taken(typed), used: [note.id] });
  });

  it('are taken out by Undo without what was typed since, elsewhere', async () => {
    for (const [before, after] of [
      ['', ' Then I decide.'],
      ['Let me think. ', ''],
    ]) {
      const { now, write, undo } = await takesItInto(version.body);
      write({ body: `${before}${now().body}${after}` });
      undo();
      expect(now()).toMatchObject({ body: `${before}${version.body}${after}`, used: [] });
    }
  });

  it('stay where the author has changed them since', async () => {
    const { now, write, undo, notice } = await takesItInto(version.body);
    const own = now().body.replace('Saturdays', 'four Saturdays');
    write({ body: `Well. ${own}` });
    undo();
    expect(now()).toMatchObject({ body: `Well. ${own}`, used: [note.id] });
    expect(notice().words).toBe('You have changed these words since. They stay as they are.');
  });

  it('replace no words that moved and were edited before, though the note stands at them', async () => {
    const moved = {
      ...note,
      anchor: { exact: 'Then I count them for a day.', prefix: '', suffix: '', start: 40 },
      place: { ...note.place, status: 'moved' },
    } as Comment;
    expect(await withSuggestion(version, version.body, moved)).toBeNull();
    const asItWas = { ...moved, anchor: { ...moved.anchor!, exact: words } };
    expect(await withSuggestion(version, version.body, asItWas)).toBe(taken(version.body));
  });
});
