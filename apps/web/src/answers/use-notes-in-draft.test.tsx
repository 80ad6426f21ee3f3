import type { Answer, Comment } from '@debrief/contract';
import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useNotices } from '../platform/notices.ts';
import { emptyNextVersion, type NextVersionDraft } from './next-version-draft.ts';
import { useNotesInDraft } from './use-notes-in-draft.ts';

const words = 'Then I count them for a week.';
const version = { body: `First I ask who waits. ${words}`, revision: 1 } as Answer;
const start = version.body.indexOf(words);
const note = {
  id: '00000000-0000-4000-8000-000000000001',
  suggestion: 'Then I count them on Saturdays.',
  place: { status: 'kept', start, end: start + words.length },
} as Comment;

/** The editor of version 2 with this text, in which the author takes the note. */
async function takesItInto(body: string) {
  const content = { ...emptyNextVersion(version), body };
  const written: Partial<NextVersionDraft>[] = [];
  const shown: Comment[] = [];
  const { result } = renderHook(() => ({
    notes: useNotesInDraft({
      version,
      number: 2,
      content,
      write: (change) => written.push(change),
      onShow: (comment) => shown.push(comment),
    }),
    notices: useNotices(),
  }));
  await act(async () => result.current.notes?.use(note));
  return { written, shown, notice: () => result.current.notices.at(-1)! };
}

describe('suggested words', () => {
  it('are put where the words they are for stand, and Undo takes them out again', async () => {
    const { written, notice } = await takesItInto(`Hello. ${version.body}`);
    expect(written).toEqual([{ body: `Hello. First I ask who waits. ${note.suggestion}`, used: [note.id] }]);
    expect(notice().words).toBe('The words are in your text.');
    act(() => notice().action!.run());
    expect(written.at(-1)).toEqual({ body: `Hello. ${version.body}`, used: [] });
  });

  it('are not put over what the author has written there since: it says so, shows the note and keeps every word', async () => {
    const { written, shown, notice } = await takesItInto(
      'First I ask who waits. Then I count them for a month, by hand.',
    );
    expect(notice().words).toBe('Those words are not the same any more. Fit the suggestion in by hand.');
    expect(shown).toEqual([note]);
    expect(written, 'the text is not touched').toEqual([{ used: [note.id] }]);
  });
});
